package dev.backstory.command.rule;

import java.util.Map;

/** A command was refused because a rule of the domain does not hold. */
public final class RuleViolation extends RuntimeException {
    private final transient Rule rule;
    private final transient Map<String, Object> details;

    public RuleViolation(Rule rule) {
        this(rule, Map.of());
    }

    /** With what helps a client to do better, by names that are none of a problem's own (RFC 9457), like status. */
    public RuleViolation(Rule rule, Map<String, Object> details) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
        this.details = details;
    }

    public Rule rule() {
        return rule;
    }

    public Map<String, Object> details() {
        return details;
    }
}
