using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>The texts that a workbook's cells share, by number.</summary>
internal static class SharedTexts
{
    /// <summary>Of all together, in UTF-16 units.</summary>
    private const long Longest = 64L << 20;

    /// <exception cref="InvalidDataException">They are too much for a list of people.</exception>
    public static IReadOnlyList<string> Read(SharedStringTablePart part)
    {
        List<string> texts = [];
        long length = 0;
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            string text = ReadItem(reader);
            if ((length += text.Length + 8) > Longest) throw new InvalidDataException("Too much shared text.");
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>Its runs together, without how it is pronounced.</summary>
    private static string ReadItem(OpenXmlReader reader)
    {
        var text = new StringBuilder();
        bool isReading = false;
        while (reader.Read() && !(reader.ElementType == typeof(SharedStringItem) && reader.IsEndElement))
        {
            if (reader.ElementType == typeof(PhoneticRun)) isReading = reader.IsStartElement && !reader.IsEndElement;
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !isReading) text.Append(reader.GetText());
        }

        return text.ToString();
    }
}
