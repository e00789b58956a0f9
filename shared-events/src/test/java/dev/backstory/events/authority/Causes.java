package dev.backstory.events.authority;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which commands record which events, and so who may cause them. */
public final class Causes {
    private static final String IMPORT = "ImportHistory";

    public static final Map<String, List<String>> COMMANDS = Map.ofEntries(
            entry("ProductCreated", List.of("CreateProduct", IMPORT)),
            entry("ProductRenamed", List.of("RenameProduct")),
            entry("ProductArchived", List.of("ArchiveProduct")),
            entry("RoleAssigned", List.of("AssignRole", "CreateProduct", IMPORT)),
            entry("RoleRevoked", List.of("RevokeRole")),
            entry("VisionSet", List.of("SetVision")),
            entry("StrategySet", List.of("SetStrategy")),
            entry("GoalDefined", List.of("DefineGoal")),
            entry("GoalRevised", List.of("ReviseGoal")),
            entry("GoalAchieved", List.of("AchieveGoal")),
            entry("GoalAbandoned", List.of("AbandonGoal")),
            entry("AllocationPolicySet", List.of("SetAllocationPolicy")),
            entry("BaselineNamed", List.of("NameBaseline")),
            entry("BaselineApproved", List.of("ApproveBaseline")),
            entry("KpiDefined", List.of("DefineKpi")),
            entry("KpiMeasured", List.of("RecordMeasurement")),
            entry("HistoryImported", List.of(IMPORT)),
            entry("RoadmapOpened", List.of("CreateProduct", IMPORT)),
            entry("RoadmapItemRanked", List.of("AddRoadmapItem", "ReopenRoadmapItem", IMPORT)),
            entry("RoadmapItemLeft", List.of("ShipRoadmapItem", "DropRoadmapItem", IMPORT)),
            entry("RoadmapReprioritised", List.of("ReprioritiseRoadmap", IMPORT)),
            entry(
                    "RoadmapOrderRespaced",
                    List.of("ReprioritiseRoadmap", "AddRoadmapItem", "ReopenRoadmapItem", IMPORT)),
            entry("RoadmapItemAdded", List.of("AddRoadmapItem", IMPORT)),
            entry("RoadmapItemRescheduled", List.of("RescheduleRoadmapItem")),
            entry("RoadmapItemRevised", List.of("ReviseRoadmapItem")),
            entry("RoadmapItemCommitted", List.of("CommitRoadmapItem")),
            entry("RoadmapItemStarted", List.of("StartRoadmapItem")),
            entry("RoadmapItemShipped", List.of("ShipRoadmapItem")),
            entry("RoadmapItemDropped", List.of("DropRoadmapItem")),
            entry("RoadmapItemReopened", List.of("ReopenRoadmapItem")),
            entry("LaunchPlanned", List.of("PlanLaunch")),
            entry("LaunchStepCompleted", List.of("CompleteLaunchStep")),
            entry("Launched", List.of("Launch")),
            entry("DependencyDeclared", List.of("DeclareDependency")),
            entry("DependencyRemoved", List.of("RemoveDependency")),
            entry("BacklogOpened", List.of("OpenBacklog", "CreateProduct", IMPORT)),
            entry("StoryRanked", List.of("DefineStory", "SplitStory", "MoveStory", IMPORT)),
            entry("StoryLeft", List.of("AcceptStory", "WithdrawStory", "SplitStory", "MoveStory", IMPORT)),
            entry("BacklogReprioritised", List.of("ReprioritiseBacklog", IMPORT)),
            entry("OrderRespaced", List.of("ReprioritiseBacklog", "DefineStory", "SplitStory", "MoveStory", IMPORT)),
            entry("StoryDefined", List.of("DefineStory", "SplitStory", IMPORT)),
            entry("StoryEstimated", List.of("EstimateStory", "SplitStory", IMPORT)),
            entry("StoryRefined", List.of("RefineStory")),
            entry("StoryMarkedReady", List.of("MarkStoryReady")),
            entry("StoryReadinessWithdrawn", List.of("WithdrawReadiness")),
            entry("StorySplit", List.of("SplitStory")),
            entry("StoryMoved", List.of("MoveStory")),
            entry("StoryWithdrawn", List.of("WithdrawStory")),
            entry("StoryBlocked", List.of("BlockStory")),
            entry("StoryUnblocked", List.of("UnblockStory")),
            entry("StoryStarted", List.of("StartStory")),
            entry("StoryCompleted", List.of("CompleteStory")),
            entry("StoryAccepted", List.of("AcceptStory")),
            entry("StoryRejected", List.of("RejectStory")),
            entry("SourceStatusChanged", List.of(IMPORT)),
            entry("SourceFieldChanged", List.of(IMPORT)),
            entry("ForeignFactRecorded", List.of(IMPORT)),
            entry("ReviewRequested", List.of("RequestReview")),
            entry("Endorsed", List.of("Endorse")),
            entry("ObjectionRaised", List.of("Object")),
            entry("DecisionProposed", List.of("ProposeDecision")),
            entry("DecisionMade", List.of("MakeDecision")),
            entry("DecisionSuperseded", List.of("SupersedeDecision")),
            entry("DecisionReviewed", List.of("ReviewDecision")),
            entry("QuestionAsked", List.of("AskQuestion")),
            entry("QuestionAnswered", List.of("AnswerQuestion")));

    private Causes() {}

    /** "`ReprioritiseBacklog` (Product Owner), `ImportHistory` (Administrator)". */
    public static String of(String event) {
        return Objects.requireNonNull(COMMANDS.get(event), "No command is known to record " + event).stream()
                .map(command -> "`" + command + "` (" + who(command) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether it is only ever read in another tracker. */
    public static boolean onlyRead(String event) {
        return List.of(IMPORT).equals(COMMANDS.get(event)) && !event.equals("HistoryImported");
    }

    /** "Administrator, Product Manager": those who may give a command. */
    public static String who(String command) {
        var right = Authority.command(command);
        var who = new ArrayList<String>();
        if (right.admin()) {
            who.add("Administrator");
        }
        right.roles().stream().sorted().map(Role::title).forEach(who::add);
        return String.join(", ", who);
    }
}
