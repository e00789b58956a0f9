package dev.backstory.command.imports.csv;

import dev.backstory.command.imports.NotThisFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Looks at the first characters of a file and refuses it with what it looks like, if that is no table. */
final class Sniff {
    private static final int HEAD = 4096;

    private Sniff() {}

    static void refuseUnlessText(CsvFile.Source source) throws IOException {
        refuseBinary(source);
        var head = head(source);
        var text = head.strip();
        if (text.isEmpty()) throw new NotThisFormat("The file is empty.");
        var start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) throw looksLike(start.contains("html") ? "a web page (HTML)" : "XML");
        if (start.startsWith("{") || start.startsWith("[")) throw looksLike("JSON");
        if (head.indexOf(0) >= 0) throw looksLike("a binary file");
    }

    private static void refuseBinary(CsvFile.Source source) throws IOException {
        try (InputStream bytes = source.open()) {
            var magic = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (magic.startsWith("PK\3\4")) throw looksLike("a ZIP archive or an Excel workbook");
            if (magic.startsWith("\u00D0\u00CF\u0011\u00E0")) throw looksLike("an old Excel workbook");
            if (magic.startsWith("%PDF")) throw looksLike("a PDF");
            if (magic.startsWith("\u001F\u008B")) throw looksLike("a gzip archive");
        }
    }

    private static String head(CsvFile.Source source) throws IOException {
        try (Reader reader = Encoding.reader(source.open())) {
            char[] buffer = new char[HEAD];
            int length = 0;
            for (int n; length < HEAD && (n = reader.read(buffer, length, HEAD - length)) > 0; ) length += n;
            return new String(buffer, 0, length);
        } catch (CharacterCodingException e) {
            throw CsvFile.notUtf8();
        }
    }

    private static NotThisFormat looksLike(String what) {
        return new NotThisFormat("The file looks like " + what + ", not like a CSV table.");
    }
}
