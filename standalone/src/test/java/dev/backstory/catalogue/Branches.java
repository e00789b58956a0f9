package dev.backstory.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.backstory.command.support.Command;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which lines of the source are for which commands: those in a branch of a switch over commands are for its own alone. */
final class Branches {
    private static final int MEMBER = 4;
    private static final Pattern BRANCH = Pattern.compile("^( *)case (\\w+) \\w+ ->.*");

    private final Set<String> commands;
    private final Map<Class<?>, List<String>> sources = new HashMap<>();

    /** Branches for commands name one of these: their records or interfaces. */
    Branches(Set<String> commands) {
        this.commands = commands;
    }

    /** Whether this line of a class can run for this command. */
    boolean isFor(JavaClass owner, int line, Class<? extends Command> command) {
        var source = sources.computeIfAbsent(owner.reflect(), CommandSource::lines);
        if (line < 1 || line > source.size()) {
            return true;
        }
        var depth = depth(source.get(line - 1)) + 1;
        for (var above = line - 1; above >= 0 && depth > MEMBER; above--) {
            var text = source.get(above);
            var branch = BRANCH.matcher(text);
            if (text.isBlank() || depth(text) >= depth) {
                continue;
            }
            if (branch.matches() && commands.contains(branch.group(2)) && !isOf(command, branch.group(2))) {
                return false;
            }
            depth = depth(text);
        }
        return true;
    }

    private static boolean isOf(Class<?> type, String name) {
        return type.getSimpleName().equals(name)
                || Arrays.stream(type.getInterfaces()).anyMatch(above -> isOf(above, name));
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
