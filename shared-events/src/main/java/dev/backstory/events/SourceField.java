package dev.backstory.events;

/** The fields of ours that another tracker may set. Events store their words, so that none is ever changed or taken away. */
public enum SourceField {
    TITLE("title", true, true),
    KIND("kind", true, false),
    POINTS("points", true, true),
    LABELS("labels", true, false),
    ROADMAP_ITEM_ID("roadmapItemId", true, false),
    DESCRIPTION("description", false, true),
    LANE("lane", false, true),
    HORIZON("horizon", false, true),
    /** The release that it is meant for, by its name. */
    TARGET("target", false, true),
    TIMEFRAME("timeframe", false, true);

    private final String word;
    private final boolean ofStories;
    private final boolean ofItems;

    SourceField(String word, boolean ofStories, boolean ofItems) {
        this.word = word;
        this.ofStories = ofStories;
        this.ofItems = ofItems;
    }

    /** Whether subjects of this type have the field. */
    public boolean isOf(SubjectType type) {
        return switch (type) {
            case STORY -> ofStories;
            case ROADMAP_ITEM -> ofItems;
            default -> false;
        };
    }

    /** The word for it in events and in the API. */
    @Override
    public String toString() {
        return word;
    }
}
