package dev.backstory.events.authority;

/** What a person may be in a product; kept by events, so that it is known who was what when. */
public enum Role {
    PRODUCT_MANAGER("Product Manager"),
    PRODUCT_OWNER("Product Owner"),
    TEAM_MEMBER("Team Member"),
    STAKEHOLDER("Stakeholder"),
    AUDITOR("Auditor");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As people say it, e.g. "Product Owner". */
    public String title() {
        return title;
    }
}
