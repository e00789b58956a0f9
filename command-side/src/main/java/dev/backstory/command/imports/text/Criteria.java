package dev.backstory.command.imports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds acceptance criteria: one per bullet where there are bullets, else one per line. */
public final class Criteria {
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[*#\\-+•–·◦]{1,4}(?=\\s)|\\d{1,3}[.)](?=\\s)|AC\\s?\\d{1,3}\\s?[:.)\\-])\\s*(?:\\[[ xX]?]\\s*)?|^\\s*(?:\\[[ xX]?]|\\([/x?!]\\))\\s*");
    private static final Pattern TITLE = Pattern.compile(
            "^\\s*(?:h[1-6]\\.|#{1,6}\\s|[*_+]{1,3}|\\{panel:title=)?\\s*(?:acceptance criteri(?:a|on)|critères? d['’ ]acceptation"
                    + "|akzeptanzkriteri(?:en|um)|abnahmekriteri(?:en|um)|criterios de aceptaci[oó]n|acceptatiecriteria"
                    + "|критерии при[её]мки)\\s*[*_+]{0,3}\\s*(?::\\s*[*_+]{0,3}|}|$)(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*(?:h[1-6]\\..*|#{2,6}\\s.*|\\*[^*]{1,80}\\*:?|_[^_]{1,80}_:?|\\p{Lu}[^.:]{0,60}:|\\{panel}|-{4,})\\s*$");

    private Criteria() {}

    /** Those of a cell that holds nothing else. */
    public static List<String> of(String text) {
        return of(text.lines().toList());
    }

    /** Those under a heading that says so, in a text that holds more. */
    public static List<String> within(String text) {
        var section = new ArrayList<String>();
        boolean inside = false;
        for (var line : text.lines().toList()) {
            var title = TITLE.matcher(line);
            if (!inside && title.matches()) {
                inside = true;
                section.add(title.group("rest"));
            } else if (inside && HEADING.matcher(line).matches()) {
                break;
            } else if (inside) {
                section.add(line);
            }
        }
        return of(section);
    }

    private static List<String> of(List<String> lines) {
        boolean bullets = lines.stream().anyMatch(line -> BULLET.matcher(line).find());
        var criteria = new ArrayList<String>();
        boolean open = false;
        for (var line : lines) {
            var bullet = BULLET.matcher(line);
            boolean starts = bullet.find();
            var text = (starts ? line.substring(bullet.end()) : line).strip();
            if (text.isEmpty()) {
                open = false;
            } else if (bullets && !starts && open) {
                criteria.add(criteria.removeLast() + " " + text);
            } else {
                criteria.add(text);
                open = true;
            }
        }
        return List.copyOf(criteria);
    }
}
