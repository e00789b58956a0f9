package dev.backstory.web.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body, by place, without saying how it is read. */
public final class JsonFaults {
    private static final int SHOWN_MAX = 100;

    private JsonFaults() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof JacksonException json) {
                return problem(json);
            }
        }
        return Problem.of(ProblemType.MALFORMED, "The body is missing or cannot be read.");
    }

    /** The problem that JSON of the wrong form is. */
    public static Problem problem(JacksonException json) {
        if (json instanceof StreamReadException) {
            var at = json.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            return Problem.of(ProblemType.MALFORMED, "The body is not JSON" + place + ".");
        }
        var said = detail(json);
        return Problem.of(ProblemType.MALFORMED, said)
                .with("errors", List.of(Map.of("pointer", pointer(json.getPath()), "detail", said)));
    }

    private static String detail(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                "There is no property '" + shown(unknown.getPropertyName()) + "' here.";
            case InvalidFormatException format -> "'" + shown(format.getValue()) + "' is not a value for this place.";
            case DatabindException other -> "The value is missing or of another kind than it must be.";
            default -> "The body cannot be read.";
        };
    }

    private static String shown(Object value) {
        var text = String.valueOf(value);
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/');
            var name = step.getPropertyName();
            pointer.append(
                    name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
