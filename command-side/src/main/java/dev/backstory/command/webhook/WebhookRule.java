package dev.backstory.command.webhook;

import dev.backstory.command.rule.Rule;

/** What holds for webhooks. */
enum WebhookRule implements Rule {
    WEBHOOKS_ARE_FEW("A product has at most 20 webhooks."),
    WEBHOOK_IS_SECURE("A webhook's URL begins with https, unless this installation allows http."),
    WEBHOOK_ADDRESS_IS_PUBLIC(
            "A webhook's address is one of the public Internet, unless this installation allows others.");

    private final String sentence;

    WebhookRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
