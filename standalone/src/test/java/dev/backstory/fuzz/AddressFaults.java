package dev.backstory.fuzz;

import dev.backstory.history.Dice;
import java.util.Base64;
import java.util.List;

/** What is wrong with a method, a path and what stands behind its question mark. */
final class AddressFaults {
    private static final List<String> METHODS = Odd.of("""
            GET¦POST¦PUT¦PATCH¦DELETE¦HEAD¦OPTIONS¦TRACE¦CONNECT¦PROPFIND¦get¦FOO¦M-SEARCH¦PURGE¦QUERY\
            """, "X".repeat(300));
    private static final List<String> PARTS = Odd.of("""
            %2F¦%2f..¦..¦%2e%2e¦.¦%00¦%¦%zz¦%c0%af¦%ff¦;a=b¦;¦%3B¦//¦\\¦%5c¦%252e¦%0d%0a¦%20¦ ¦+¦null¦\
            undefined¦{product}¦%7B¦|¦^¦\u00e9¦%C3%A9¦%F0%9F%98%80¦~¦*¦@¦%25¦0¦-1¦1-1-1-1-1¦x¦%e2%80%ae¦\
            %EF%BB%BF¦00000000-0000-0000-0000-000000000000¦ffffffff-ffff-ffff-ffff-ffffffffffff¦¦index.html¦\
            a.json\
            """);
    private static final List<String> MOMENTS = Odd.of("""
            ¦now¦0¦position:¦position:-1¦position:0¦position:99999999999999999999¦position:999999999¦\
            position:1.5¦position:01¦baseline:¦baseline:nothing¦baseline:%00¦2026-01-01¦2026-01-01T00:00:00¦\
            2026-01-01T00:00:00%2B99:00¦2026-01-01T00:00:00+01:00¦2026-02-30T00:00:00Z¦0000-01-01T00:00:00Z¦\
            9999-12-31T23:59:59Z¦%2B1000000-01-01T00:00:00Z¦1969-07-20T20:17:40Z¦2026-01-01T00:00:60Z¦\
            sprint:1@end¦sprint:@¦position:1&asOf=position:2¦POSITION:1¦0001-01-01T00:00:00Z¦\
            0001-01-01T00:00:00%2B18:00\
            """, "baseline:" + "x".repeat(990));
    private static final List<String> VALUES = Odd.of("""
            ¦%20¦%00¦a%00b¦%ff¦%c0%af¦%ed%a0%80¦%zz¦%¦%F0%9F%98%80¦%25¦_¦%5c¦'¦"¦%3Cscript%3E¦null¦-1¦0¦501¦\
            1e3¦99999999999¦2147483648¦%D9%A1¦true¦TRUE¦1.0¦%0a¦%E2%80%AE¦%EF%BF%BF¦%F4%90%80%80¦(¦*¦\
            %25%25%5C¦STORY:x¦:¦STORY:00000000-0000-0000-0000-000000000000¦asc,desc¦%2B¦a;b¦%27%3B--\
            """, "x".repeat(1_001));
    private static final List<String> NAMES = Odd.of("""
            limit¦next¦asOf¦from¦to¦order¦type¦actor¦role¦subject¦moved¦text¦decision¦status¦kind¦label¦item¦\
            ranks¦after¦open¦blocked¦ready¦waiting¦objected¦objector¦touching¦name¦format¦key¦manager¦dryRun¦\
            project¦nonsense¦_method¦¦%00¦a%5B%5D¦LIMIT¦access_token¦jsessionid\
            """);

    static final List<Fault> ALL = List.of(
            new Fault("another method", (shot, dice) -> shot.method = dice.of(METHODS)),
            new Fault("an odd part", AddressFaults::part),
            new Fault("one more part", (shot, dice) -> rest(shot, shot.path() + "/" + dice.of(PARTS))),
            new Fault(
                    "an odd beginning",
                    (shot, dice) ->
                            shot.target = dice.of("/", "//", "/./", "/%2e/", "*", "x") + shot.target.substring(1)),
            new Fault("a long path", (shot, dice) -> shot.target += "/" + "x".repeat(dice.of(2_000, 9_000, 20_000))),
            new Fault("a fragment", (shot, dice) -> shot.target += "#x"),
            new Fault(
                    "an odd moment", (shot, dice) -> shot.ask(dice.of("asOf", "from", "to") + "=" + dice.of(MOMENTS))),
            new Fault("an odd value", (shot, dice) -> shot.ask(dice.of(NAMES) + "=" + dice.of(VALUES))),
            new Fault("an odd value for what is known", AddressFaults::known),
            new Fault("a value twice", (shot, dice) -> {
                var query = shot.target.replaceFirst("^[^?]*\\??", "");
                shot.ask(query.isEmpty() ? "limit=1&limit=2" : query);
            }),
            new Fault("a value lost", (shot, dice) -> shot.target = shot.target.replaceFirst("[?&][^&]*$", "")),
            new Fault("a forged cursor", (shot, dice) -> shot.ask("next=" + cursor(dice))),
            new Fault(
                    "odd marks",
                    (shot, dice) -> shot.target += dice.of("?", "&", "&&", "?&=", "=", "?a", "&%", "?%ff")));

    private AddressFaults() {}

    private static void part(Shot shot, Dice dice) {
        var parts = shot.path().split("/", -1);
        if (parts.length > 1) {
            parts[1 + dice.below(parts.length - 1)] = dice.of(PARTS);
        }
        rest(shot, String.join("/", parts));
    }

    private static void known(Shot shot, Dice dice) {
        var query = shot.target.replaceFirst("^[^?]*\\??", "");
        if (query.isEmpty()) {
            shot.ask("limit=" + dice.of(VALUES));
        } else {
            var asked = query.split("&", -1);
            var at = dice.below(asked.length);
            asked[at] = asked[at].replaceFirst("=.*", "=") + dice.of(VALUES);
            shot.target = shot.path() + "?" + String.join("&", asked);
        }
    }

    private static void rest(Shot shot, String path) {
        shot.target = path + shot.target.replaceFirst("^[^?#]*", "");
    }

    private static String cursor(Dice dice) {
        var content = dice.of("1\nx\n1", "999999999\nx\n0", "-1\n\n", "x", "\n\n\n", "1\n1\n1\n1\n1", "\u0000");
        var text = Base64.getUrlEncoder().encodeToString(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return dice.of(text, text.replace("=", ""), "x" + text, "%00", "!", "", "a".repeat(999), "a".repeat(5_000));
    }
}
