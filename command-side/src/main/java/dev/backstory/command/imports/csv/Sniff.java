package dev.backstory.command.imports.csv;

import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.text.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Looks at the first characters of a file, and refuses with what it looks like one that is not what was expected. */
public final class Sniff {
    private static final int HEAD = 16_384;

    private Sniff() {}

    /**
     * How a file begins.
     *
     * @throws NotThisFormat if it is empty or no text
     */
    public static Head head(SourceFile source) throws IOException {
        refuseBinary(source);
        var text = beginning(source);
        if (text.isBlank()) throw new NotThisFormat("The file is empty.");
        if (text.indexOf(0) >= 0) throw looksLike("a binary file");
        var head = new Head(text, List.of());
        return head.isJson() || isMarkup(text) ? head : new Head(text, CsvFile.widestHeader(source));
    }

    static void refuseUnlessTable(SourceFile source) throws IOException {
        refuseBinary(source);
        var text = beginning(source);
        if (text.isBlank()) throw new NotThisFormat("The file is empty.");
        if (isMarkup(text))
            throw looksLike(text.toLowerCase(Locale.ROOT).contains("html") ? "a web page (HTML)" : "XML");
        if (new Head(text, List.of()).isJson()) throw looksLike("JSON");
        if (text.indexOf(0) >= 0) throw looksLike("a binary file");
    }

    private static boolean isMarkup(String text) {
        return text.stripLeading().startsWith("<");
    }

    private static void refuseBinary(SourceFile source) throws IOException {
        try (InputStream bytes = source.open()) {
            var magic = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (magic.startsWith("PK\3\4")) throw looksLike("a ZIP archive or an Excel workbook");
            if (magic.startsWith("\u00D0\u00CF\u0011\u00E0")) throw looksLike("an old Excel workbook");
            if (magic.startsWith("%PDF")) throw looksLike("a PDF");
            if (magic.startsWith("\u001F\u008B")) throw looksLike("a gzip archive");
        }
    }

    private static String beginning(SourceFile source) throws IOException {
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
