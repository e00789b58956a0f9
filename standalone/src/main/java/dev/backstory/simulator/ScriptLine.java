package dev.backstory.simulator;

import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the script for something that happens once: its kind, its week, and what is said. */
record ScriptLine(List<String> parts) {
    ScriptLine {
        parts = List.copyOf(parts);
    }

    String kind() {
        return parts.getFirst();
    }

    int week() {
        return Integer.parseInt(at(1));
    }

    /** The part between these bars, the kind being 0. */
    String at(int part) {
        return parts.get(part);
    }

    boolean says(int part) {
        return parts.size() > part && !at(part).equals("-");
    }

    List<String> list(int part) {
        return Arrays.stream(at(part).split(";")).map(String::strip).toList();
    }

    List<Text> texts(int part) {
        return list(part).stream().map(Text::new).toList();
    }

    /** A reason in this part, with the evidence in the next. */
    Why why(int part) {
        var evidence = says(part + 1) ? texts(part + 1) : List.<Text>of();
        return new Why(new Text(at(part)), evidence, null);
    }

    /** The same where a reason need not be given. */
    @Nullable
    Why whyIfSaid(int part) {
        return says(part) ? why(part) : null;
    }
}
