package dev.backstory.command.rule;

/** Rules that no single aggregate keeps. */
public enum SharedRule implements Rule {
    PRODUCT_IS_NOT_ARCHIVED("An archived product takes no more commands."),
    PRODUCT_KEY_IS_FREE("The product's key and id are free."),
    ID_IS_NEW("The id is new in the installation."),
    PERSON_IS_KNOWN("People are known to the installation: they have signed in once, or have an account.");

    private final String sentence;

    SharedRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
