using Microsoft.Playwright;

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>What can be measured on a page.</summary>
internal static class Layout
{
    /// <returns>What sticks out of the screen at its left or right, as the start of its HTML.</returns>
    public static Task<string[]> OutsideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          const wide = Array.from(document.querySelectorAll('body *')).filter(node => {
            const box = node.getBoundingClientRect();
            return box.width && !node.closest('.unseen') && (box.left < -0.5 || box.right > width + 0.5 || node.scrollLeft);
          });
          if (document.documentElement.scrollWidth > width) wide.push(document.documentElement);
          return wide.map(node => node.outerHTML.slice(0, 100));
        }
        """);

    /// <returns>What is shown and can be tapped, but is less than 44 CSS pixels high or wide.</returns>
    public static Task<string[]> TooSmallToTapAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => Array.from(document.querySelectorAll('button, summary, textarea'))
          .map(node => ({ node, box: node.getBoundingClientRect() }))
          .filter(({ box }) => box.width && (box.height < 43.5 || box.width < 43.5))
          .map(({ node }) => node.outerHTML.slice(0, 100))
        """);

    /// <returns>How many animations are running.</returns>
    public static Task<int> MotionAsync(IPage page) => page.EvaluateAsync<int>("document.getAnimations().filter(one => one.playState === 'running').length");

    /// <returns>Whether the element has the focus, and shows it.</returns>
    public static Task<bool> ShowsFocusAsync(ILocator element) =>
        element.EvaluateAsync<bool>("node => node === document.activeElement && getComputedStyle(node).outlineStyle !== 'none'");

    /// <returns>A computed colour's relative luminance after WCAG 2: 0 is black, 1 is white.</returns>
    public static Task<double> LuminanceAsync(ILocator element, string property) => element.EvaluateAsync<double>(
        """
        (node, property) => {
          const [red, green, blue] = getComputedStyle(node)[property].match(/\d+/g).map(part => part / 255)
            .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }
        """, property);
}
