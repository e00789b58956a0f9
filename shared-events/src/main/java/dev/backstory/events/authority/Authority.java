package dev.backstory.events.authority;

import static dev.backstory.events.authority.Role.AUDITOR;
import static dev.backstory.events.authority.Role.PRODUCT_MANAGER;
import static dev.backstory.events.authority.Role.PRODUCT_OWNER;
import static dev.backstory.events.authority.Role.STAKEHOLDER;
import static dev.backstory.events.authority.Role.TEAM_MEMBER;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** The one table of who may do and see what; a command or view without a row fails the build. */
public final class Authority {
    /**
     * Who may give a command or read a view.
     *
     * @param admin whether the installation's may, who holds no role in the product
     * @param decides whether the command must say why, and so is a decision
     */
    public record Right(boolean admin, Set<Role> roles, boolean decides) {}

    private static final Map<String, Right> COMMANDS = Map.ofEntries(
            entry("CreateProduct", admin()),
            entry("RenameProduct", any(PRODUCT_MANAGER)),
            entry("ArchiveProduct", deciding(PRODUCT_MANAGER)),
            entry("AssignRole", adminOr(PRODUCT_MANAGER)),
            entry("RevokeRole", deciding(PRODUCT_MANAGER)),
            entry("SetVision", deciding(PRODUCT_MANAGER)),
            entry("SetStrategy", deciding(PRODUCT_MANAGER)),
            entry("DefineGoal", any(PRODUCT_MANAGER)),
            entry("ReviseGoal", deciding(PRODUCT_MANAGER)),
            entry("AchieveGoal", any(PRODUCT_MANAGER)),
            entry("AbandonGoal", deciding(PRODUCT_MANAGER)),
            entry("SetAllocationPolicy", deciding(PRODUCT_MANAGER)),
            entry("NameBaseline", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("ApproveBaseline", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("DefineKpi", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("RecordMeasurement", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("AddRoadmapItem", any(PRODUCT_MANAGER)),
            entry("RescheduleRoadmapItem", deciding(PRODUCT_MANAGER)),
            entry("ReviseRoadmapItem", any(PRODUCT_MANAGER)),
            entry("CommitRoadmapItem", any(PRODUCT_MANAGER)),
            entry("StartRoadmapItem", any(PRODUCT_MANAGER)),
            entry("ShipRoadmapItem", any(PRODUCT_MANAGER)),
            entry("DropRoadmapItem", deciding(PRODUCT_MANAGER)),
            entry("ReopenRoadmapItem", deciding(PRODUCT_MANAGER)),
            entry("ReprioritiseRoadmap", deciding(PRODUCT_MANAGER)),
            entry("PlanLaunch", any(PRODUCT_MANAGER)),
            entry("CompleteLaunchStep", any(PRODUCT_MANAGER)),
            entry("Launch", any(PRODUCT_MANAGER)),
            entry("DeclareDependency", any(PRODUCT_MANAGER)),
            entry("RemoveDependency", any(PRODUCT_MANAGER)),
            entry("OpenBacklog", any(PRODUCT_OWNER)),
            entry("DefineStory", any(PRODUCT_OWNER, PRODUCT_MANAGER, TEAM_MEMBER)),
            entry("DefineStory.placement", any(PRODUCT_OWNER)),
            entry("RefineStory", any(PRODUCT_OWNER)),
            entry("EstimateStory", any(PRODUCT_OWNER, TEAM_MEMBER)),
            entry("SplitStory", deciding(PRODUCT_OWNER)),
            entry("MarkStoryReady", any(PRODUCT_OWNER)),
            entry("WithdrawReadiness", deciding(PRODUCT_OWNER)),
            entry("MoveStory", deciding(PRODUCT_OWNER)),
            entry("BlockStory", deciding(TEAM_MEMBER)),
            entry("UnblockStory", any(TEAM_MEMBER)),
            entry("WithdrawStory", deciding(PRODUCT_OWNER)),
            entry("StartStory", any(TEAM_MEMBER)),
            entry("CompleteStory", any(TEAM_MEMBER)),
            entry("AcceptStory", any(PRODUCT_OWNER)),
            entry("RejectStory", deciding(PRODUCT_OWNER)),
            entry("ReprioritiseBacklog", deciding(PRODUCT_OWNER)),
            entry("RequestReview", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("Endorse", any(PRODUCT_OWNER, STAKEHOLDER)),
            entry("Object", deciding(PRODUCT_OWNER, STAKEHOLDER)),
            entry("ProposeDecision", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("MakeDecision", deciding(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("SupersedeDecision", deciding(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("ReviewDecision", any(PRODUCT_MANAGER, PRODUCT_OWNER)),
            entry("AskQuestion", anyone()),
            entry("AnswerQuestion", anyone()),
            entry("ImportHistory", admin()));

    private static final Map<String, Right> VIEWS = Map.ofEntries(
            entry("product", adminOr(Role.values())),
            entry("vision", any(Role.values())),
            entry("kpis", any(Role.values())),
            entry("kpi", any(Role.values())),
            entry("roadmap", any(Role.values())),
            entry("roadmap-item", any(Role.values())),
            entry("backlogs", any(Role.values())),
            entry("backlog", any(Role.values())),
            entry("stories", any(Role.values())),
            entry("story", any(Role.values())),
            entry("story-history", any(Role.values())),
            entry("decisions", any(Role.values())),
            entry("decision", any(Role.values())),
            entry("questions", any(Role.values())),
            entry("question", any(Role.values())),
            entry("audit", any(Role.values())),
            entry("changes", any(Role.values())),
            entry("export", any(PRODUCT_MANAGER, AUDITOR)),
            entry("webhooks", any(PRODUCT_MANAGER)));

    private Authority() {}

    /** Who may give the command of this name. @throws IllegalArgumentException without a row */
    public static Right command(String name) {
        return row(COMMANDS, name);
    }

    /** Who may read the view of this name. @throws IllegalArgumentException without a row */
    public static Right view(String name) {
        return row(VIEWS, name);
    }

    /** Whether what this command records is a decision; false for a command that is not given any more. */
    public static boolean decides(String command) {
        var right = COMMANDS.get(command);
        return right != null && right.decides();
    }

    /** Names of all commands with a row. */
    public static Set<String> commands() {
        return COMMANDS.keySet();
    }

    /** Names of all views with a row. */
    public static Set<String> views() {
        return VIEWS.keySet();
    }

    private static Right row(Map<String, Right> table, String name) {
        var right = table.get(name);
        if (right == null) {
            throw new IllegalArgumentException("No row in the table of authority for " + name);
        }
        return right;
    }

    private static Right admin() {
        return new Right(true, Set.of(), false);
    }

    private static Right adminOr(Role... roles) {
        return new Right(true, Set.of(roles), false);
    }

    private static Right any(Role... roles) {
        return new Right(false, Set.of(roles), false);
    }

    private static Right anyone() {
        return any(PRODUCT_MANAGER, PRODUCT_OWNER, TEAM_MEMBER, STAKEHOLDER);
    }

    private static Right deciding(Role... roles) {
        return new Right(false, Set.of(roles), true);
    }
}
