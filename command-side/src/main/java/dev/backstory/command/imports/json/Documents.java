package dev.backstory.command.imports.json;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.text.Encoding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The records of a file of JSON, one in memory at a time: documents one after the other, the elements of a document
 * that is a list, and of the lists that a page is known to hold.
 */
public final class Documents {
    private static final int DEPTH_MAX = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength((int) ValueReader.CHARACTERS_MAX)
                    .build())
            .build();

    private final JsonParser parser;
    private final Set<String> lists;
    private final Records records;

    private Documents(JsonParser parser, Set<String> lists, Records records) {
        this.parser = parser;
        this.lists = lists;
        this.records = records;
    }

    /** Takes what a file holds, in its order. */
    public interface Records {
        /** One record; {@code list} is the page's list that it stands in, or empty. */
        void record(String list, Value record);

        /** What a page holds beside its lists, after them. */
        void page(Value rest);
    }

    /**
     * Reads all.
     *
     * @param lists names of a page's lists whose elements are records
     * @throws NotThisFormat if the file is not JSON to its end
     */
    public static void read(SourceFile file, Set<String> lists, Records records) throws IOException {
        try (var reader = Encoding.reader(file.open());
                var parser = JSON.createParser(ObjectReadContext.empty(), reader)) {
            new Documents(parser, lists, records).all();
        } catch (CharacterCodingException e) {
            throw misencoded();
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) throw misencoded();
            if (e.getCause() instanceof IOException unreadable) throw unreadable;
            throw new NotThisFormat("The file is no JSON" + place(e) + ".");
        }
    }

    private void all() {
        boolean isEmpty = true;
        while (parser.nextToken() != null) {
            isEmpty = false;
            document();
        }
        if (isEmpty) throw new NotThisFormat("The file is empty.");
    }

    private void document() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            recordOrPage();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) recordOrPage();
    }

    private void recordOrPage() {
        var reader = new ValueReader(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            records.record("", reader.read());
            return;
        }
        var rest = Value.object(ValueReader.line(parser));
        boolean isPage = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && lists.contains(name)) {
                isPage = true;
                elements(name);
            } else {
                rest.put(name, reader.read());
            }
        }
        var whole = reader.isOver() ? Value.oversized(reader.scalars(), rest.line()) : rest;
        if (isPage) records.page(whole);
        else records.record("", whole);
    }

    private void elements(String list) {
        while (parser.nextToken() != JsonToken.END_ARRAY) records.record(list, new ValueReader(parser).read());
    }

    private static NotThisFormat misencoded() {
        return new NotThisFormat(
                "The file is neither UTF-8 nor UTF-16 with a byte order mark: save it in one of them and send it again.");
    }

    private static String place(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " from line " + location.getLineNr() + ", column " + location.getColumnNr() + " on";
    }
}
