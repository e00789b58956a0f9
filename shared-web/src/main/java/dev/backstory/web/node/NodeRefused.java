package dev.backstory.web.node;

/** Why a node does not start, and what to set: two sentences for an operator. */
public final class NodeRefused extends RuntimeException {
    private final String remedy;

    public NodeRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
