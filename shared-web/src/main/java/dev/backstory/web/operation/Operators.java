package dev.backstory.web.operation;

import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.List;

/** Those who look after the installation. */
public final class Operators {
    private Operators() {}

    /** Lets administrators through. @throws Problem not your role for anybody else, whatever is asked for */
    public static void mustInclude(Caller caller) {
        if (!caller.admin()) {
            throw Problem.of(ProblemType.NOT_YOUR_ROLE, "Only an administrator looks after the views.")
                    .with("roles", List.of("ADMIN"));
        }
    }
}
