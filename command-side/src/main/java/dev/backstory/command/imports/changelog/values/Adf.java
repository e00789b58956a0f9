package dev.backstory.command.imports.changelog.values;

import dev.backstory.command.imports.json.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plain text of a document in Atlassian's format, a line per paragraph; bullets as "* ". */
public final class Adf {
    private static final Set<String> BLOCKS = Set.of(
            "paragraph", "heading", "codeBlock", "blockquote", "listItem", "tableRow", "panel", "rule", "taskItem");

    private final StringBuilder text = new StringBuilder();

    private Adf() {}

    public static boolean is(Value value) {
        return "doc".equals(value.get("type").text()) && value.get("content").isList();
    }

    /** The text, whose scalars are then read; null if there is none. */
    public static @Nullable String read(Value document) {
        var adf = new Adf();
        adf.node(document);
        var text = adf.text.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private void node(Value node) {
        var type = node.get("type").text();
        if ("listItem".equals(type) || "taskItem".equals(type)) startLine("* ");
        if ("hardBreak".equals(type)) text.append('\n');
        text(node.get("text"));
        text(node.at("attrs", "text"));
        node.get("content").elements().forEach(this::node);
        if (type != null && BLOCKS.contains(type)) startLine("");
        if ("tableCell".equals(type) || "tableHeader".equals(type)) endCell();
    }

    private void text(Value scalar) {
        var said = scalar.read();
        if (said != null) text.append(said);
    }

    private void startLine(String mark) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
        text.append(mark);
    }

    private void endCell() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') text.setLength(text.length() - 1);
        text.append(" | ");
    }
}
