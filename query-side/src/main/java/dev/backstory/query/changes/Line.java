package dev.backstory.query.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.query.audit.AuditTail;
import dev.backstory.web.problem.ProblemType;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** An entry as it is sent, the same bytes to all who want it. */
record Line(long position, String type, boolean shown, byte[] bytes) {
    /** What keeps a silent stream alive, and finds out whether anybody is there. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    /** How soon a client comes back, in milliseconds: the first thing that it is told. */
    static final byte[] BEGINNING = "retry: 2000\n\n".getBytes(UTF_8);

    static Line of(AuditTail.Told told, JsonMapper json) {
        var text = "id: " + told.position() + "\nevent: " + told.type() + "\ndata: "
                + json.writeValueAsString(told.entry()) + "\n\n";
        return new Line(told.position(), told.type(), told.shown(), text.getBytes(UTF_8));
    }

    /** The last thing that a client is told: why the stream ends here. It has no id, so nothing is skipped. */
    static byte[] end(ProblemType type, String detail, JsonMapper json) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", detail);
        return ("event: end\ndata: " + json.writeValueAsString(problem) + "\n\n").getBytes(UTF_8);
    }
}
