package dev.backstory.events;

/** What happens to a product as a whole, its strategy and its goals. */
public sealed interface ProductEvent extends Event
        permits ProductCreated,
                ProductRenamed,
                ProductArchived,
                RoleAssigned,
                RoleRevoked,
                VisionSet,
                StrategySet,
                GoalDefined,
                GoalRevised,
                GoalAchieved,
                GoalAbandoned,
                AllocationPolicySet,
                BaselineNamed,
                BaselineApproved,
                HistoryImported,
                ReviewEvent {}
