namespace WorkerAdvisor.Knowledge.Search;

/// <summary>How thoroughly to learn. The defaults are what the product ships with; measured in <c>bench/</c>.</summary>
/// <param name="Models">Models trained on different noise and averaged.</param>
/// <param name="Passes">Times each model sees each example.</param>
/// <param name="RarestFeature">A feature seen fewer times is dropped.</param>
/// <param name="Folds">A model leaves out one part in this many, on which its confidence is calibrated.</param>
/// <param name="PooledWeight">Weight of an example whose class several countries share: without it those classes, with four times the examples, win too often.</param>
/// <param name="ShortWeight">Weight of an example of at most four words: its few features each take a large step, which tells long stories wrong.</param>
/// <param name="WeakestShare">Share of the features that is dropped after learning, those whose largest weight is smallest: they cost memory and change next to nothing.</param>
public sealed record LearnerOptions(int Models = 4, int Passes = 20, int RarestFeature = 2, int Folds = 12, float PooledWeight = 0.3f, float ShortWeight = 0.5f, float WeakestShare = 0.12f);
