package dev.backstory.command.webhook;

import java.util.List;

/**
 * What a webhook is to get: the events of these types as they happen, or, where none is named, all that the audit trail
 * shows.
 */
record Subscription(WebhookUrl url, List<EventType> types) {}
