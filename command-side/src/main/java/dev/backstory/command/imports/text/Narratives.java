package dev.backstory.command.imports.text;

import dev.backstory.command.imports.Narrative;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds "As a …, I want …, so that …" in a text, in English, French, German and Spanish. */
public final class Narratives {
    private static final int LOOKED_AT = 2000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Pattern> FORMS = List.of(
            form(
                    "as\\s+(?:an?|the)\\s+",
                    "I\\s*(?:want|need|wish|would\\s+like|['’]d\\s+like)(?:\\s+to)?\\s+",
                    "so\\s+that\\s+|in\\s+order\\s+to\\s+|so\\s+(?=I\\b)"),
            form(
                    "en\\s+tant\\s+(?:que\\s+|qu['’])",
                    "je\\s+(?:veux|souhaite|voudrais|dois|désire)\\s+",
                    "afin\\s+(?:de\\s+|d['’]|que\\s+|qu['’])|pour\\s+(?:que\\s+)?"),
            form(
                    "als\\s+",
                    "(?:möchte|will|brauche|benötige)\\s+ich\\s+",
                    "damit\\s+|so\\s*dass\\s+|um\\s+(?=[^.\\n]{1,300}\\bzu\\b)"),
            form("como\\s+(?:una?\\s+)?", "(?:yo\\s+)?(?:quiero|necesito|deseo)\\s+", "para\\s+(?:que\\s+)?"));
    private static final Pattern MARKUP = Pattern.compile("[*_]|\\{color[^}]{0,20}}");

    private Narratives() {}

    public static Optional<Narrative> find(String text) {
        var head = MARKUP.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                .replaceAll("");
        return FORMS.stream()
                .map(form -> form.matcher(head))
                .filter(Matcher::find)
                .findFirst()
                .map(m -> new Narrative(part(m.group("who")), part(m.group("what")), why(m)))
                .filter(n -> !n.asA().isEmpty() && !n.iWant().isEmpty());
    }

    private static @Nullable String why(Matcher m) {
        var why = m.group("why");
        return why == null || part(why).isEmpty() ? null : part(why);
    }

    private static String part(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[\\s,.;:]+$", "");
    }

    private static Pattern form(String as, String want, String so) {
        return Pattern.compile(
                "(?:^|[.\\n:>\\-])\\s{0,4}" + as + "(?<who>[^.\\n]{1,200}?(?:\\n[^.\\n]{0,100}?)?)[,\\s]\\s*" + want
                        + "(?<what>[^.\\n]{1,600}?)(?:[,\\s]\\s*(?:" + so
                        + ")(?<why>[^.\\n]{1,600}))?\\s*(?:[.\\n]|$)",
                FLAGS);
    }
}
