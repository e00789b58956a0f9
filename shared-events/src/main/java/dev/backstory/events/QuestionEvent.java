package dev.backstory.events;

/** What happens to one question. */
public sealed interface QuestionEvent extends Event permits QuestionAsked, QuestionAnswered {}
