namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The files of one store, named within its directory with '/' between folders. Tests put a disk here whose power fails.</summary>
internal interface IStoreFiles
{
    /// <summary>In bytes, for this process.</summary>
    long FreeSpace { get; }

    /// <summary>How a message names the file.</summary>
    string FullPath(string name);

    /// <summary>Whether a file or folder of this name is there.</summary>
    bool Exists(string name);

    /// <summary>In bytes; 0 for a file that is not there.</summary>
    long Length(string name);

    /// <summary>
    /// Opens or makes a file, with its folder. Its content is durable when flushed, its name when <see cref="Sync"/> was called;
    /// flushing may go on beside reads.
    /// </summary>
    Stream Open(string name, FileMode mode, FileAccess access = FileAccess.ReadWrite);

    /// <returns>The names, without their folder, of the files and folders in it, in order; none if it is not there.</returns>
    IReadOnlyList<string> List(string folder);

    /// <summary>Renames a file or folder, durably. A file takes the place of one that has the name.</summary>
    void Move(string from, string to);

    /// <summary>Deletes a file, or a folder with what is in it; does nothing if it is not there. Durable after <see cref="Sync"/>.</summary>
    void Delete(string name);

    /// <summary>Makes durable which files a folder has; "" is the store's own directory.</summary>
    void Sync(string folder);

    /// <summary>The files of a folder of the store, as a store of their own.</summary>
    IStoreFiles In(string folder);
}
