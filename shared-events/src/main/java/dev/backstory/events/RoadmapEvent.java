package dev.backstory.events;

/** What happens to the order of a roadmap. */
public sealed interface RoadmapEvent extends Event
        permits RoadmapOpened, RoadmapItemRanked, RoadmapItemLeft, RoadmapReprioritised, RoadmapOrderRespaced {}
