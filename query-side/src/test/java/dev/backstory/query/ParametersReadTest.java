package dev.backstory.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters and cursors, good ones and others. */
class ParametersReadTest extends ReadingLife {
    @ParameterizedTest
    @ValueSource(strings = {"position:1\nx", "abc", "-1", "1 \u0000", ""})
    void a_cursor_made_by_hand_is_malformed(String place) throws Exception {
        for (var path : List.of("/stories", "/audit", "/backlogs/" + life.backlog)) {
            var cursor = forged(path, place);
            mustBe(400, "malformed", ask(path + "?next=" + cursor));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/backlogs?limit=5",
                "/stories?limit=0",
                "/stories?limit=501",
                "/stories?limit=x",
                "/stories?status=OPEN",
                "/stories?asof=position:1",
                "/stories?limit=1&limit=2",
                "/stories?item=7",
                "/stories?next=abc",
                "/stories?label="
            })
    void parameters_that_are_not_understood_are_refused(String path) throws Exception {
        mustBe(400, "malformed", ask(path));
    }

    @Test
    void a_cursor_serves_its_own_walk_only() throws Exception {
        String next = JsonPath.read(ask("/stories?limit=3&kind=USER_STORY").getContentAsString(), "$.next");
        assertThat(ask("/stories?limit=2&kind=USER_STORY&next=" + next).getStatus())
                .isEqualTo(200);
        mustBe(400, "malformed", ask("/stories?limit=3&kind=BUG&next=" + next));
        mustBe(400, "malformed", ask("/backlogs/" + life.backlog + "?next=" + next));
        var damaged = next.substring(0, 30) + (next.charAt(30) == 'A' ? 'B' : 'A') + next.substring(31);
        mustBe(400, "malformed", ask("/stories?limit=3&kind=USER_STORY&next=" + damaged));
    }

    /** A cursor of this view with another place in it, sealed as anyone can who has read the code. */
    private String forged(String path, String place) throws Exception {
        String next = JsonPath.read(ask(path + "?limit=1").getContentAsString(), "$.next");
        var genuine = new String(Base64.getUrlDecoder().decode(next), UTF_8).split("\n", 4);
        var content = genuine[1] + "\n" + genuine[2] + "\n" + place;
        var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        var seal = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        assertThat(seal).hasSameSizeAs(genuine[0]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString((seal + "\n" + content).getBytes(UTF_8));
    }
}
