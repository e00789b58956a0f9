package dev.backstory.events;

/** What happens to a product as a whole. */
public sealed interface ProductEvent extends Event
        permits ProductCreated, RoleAssigned, RoleRevoked, VisionSet, HistoryImported, ReviewEvent {}
