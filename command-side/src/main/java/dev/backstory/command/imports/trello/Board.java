package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.words.Statuses;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Labels;
import dev.backstory.command.imports.json.People;
import dev.backstory.command.imports.json.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cards and actions of a board refer to: its lists, labels, fields and members. */
final class Board implements Documents.Records {
    private static final Set<String> CREATING =
            Set.of("createCard", "copyCard", "emailCard", "convertToCardFromCheckItem");

    private final People people = new People();
    private final Map<String, Column> lists = new HashMap<>();
    private final Map<String, String> listsOfOld = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Place> cards = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> created = new HashSet<>();

    /** One of its lists. */
    private record Column(String name, String position) {
        BigDecimal place() {
            return position.matches("\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(position) : BigDecimal.ZERO;
        }
    }

    @Override
    public void record(String list, Value record) {
        var id = record.get("id").text();
        if (id == null) return;
        switch (list) {
            case "lists" -> lists.put(id, new Column(text(record, "name"), text(record, "pos")));
            case "labels" -> labels.put(id, label(record));
            case "members" -> meet(record);
            case "customFields" -> field(id, record);
            case "cards" -> card(id, record);
            case "actions" -> action(record);
            default -> {}
        }
    }

    @Override
    public void page(Value rest) {
        var id = rest.get("id").text();
        if (id == null) return;
        var called = names.computeIfAbsent(id, each -> new HashSet<>());
        for (var name : List.of("id", "name", "shortLink")) called.add(text(rest, name));
    }

    boolean hasCards() {
        return !cards.isEmpty();
    }

    boolean hasCard(String id) {
        return cards.containsKey(id);
    }

    /** What a card is with us, by its labels. */
    String kind(String card) {
        return kinds.getOrDefault(card, Labels.kind(List.of()));
    }

    /** Where the card is in the end. */
    Place place(String card) {
        return cards.getOrDefault(card, Place.NOWHERE);
    }

    /** Whether an action tells how the card came to be. */
    boolean tellsCreation(String card) {
        return created.contains(card);
    }

    static boolean isCreating(String type) {
        return CREATING.contains(type);
    }

    /** Whether a board is called so, by id, name or short link. */
    boolean isCalled(@Nullable String id, String wanted) {
        return id != null
                && (id.equals(wanted) || names.getOrDefault(id, Set.of()).contains(wanted));
    }

    People people() {
        return people;
    }

    /** What a list is called in the end; null if nobody says. */
    @Nullable
    String name(@Nullable String list) {
        if (list == null) return null;
        var known = lists.get(list);
        return known == null ? listsOfOld.get(list) : known.name();
    }

    @Nullable
    String position(String list) {
        var known = lists.get(list);
        return known == null ? null : known.position();
    }

    @Nullable
    String label(String id) {
        return labels.get(id);
    }

    @Nullable
    String field(String id) {
        return fields.get(id);
    }

    @Nullable
    String option(@Nullable String id) {
        return id == null ? null : options.get(id);
    }

    /** Lists whose names say nothing of how far their cards are: as far as those of the nearest list to the left that does. */
    Map<String, StatusCategory> concluded() {
        var ordered = new ArrayList<>(lists.values());
        ordered.sort(Comparator.comparing(Column::place).thenComparing(Column::name));
        var concluded = new HashMap<String, StatusCategory>();
        var left = StatusCategory.TO_DO;
        for (var each : ordered) {
            var known = Statuses.category(each.name());
            if (known == null) concluded.putIfAbsent(each.name(), left);
            else left = known;
        }
        listsOfOld.values().stream()
                .filter(name -> Statuses.category(name) == null)
                .forEach(name -> concluded.putIfAbsent(name, StatusCategory.TO_DO));
        return concluded;
    }

    /** Its name, or its colour where it has none. */
    static String label(Value label) {
        var name = label.get("name").text();
        return name == null ? text(label, "color") : name;
    }

    private void action(Value action) {
        meet(action.get("memberCreator"));
        meet(action.get("member"));
        var data = action.get("data");
        for (var name : List.of("list", "listBefore", "listAfter")) {
            var id = data.at(name, "id").text();
            if (id != null) listsOfOld.putIfAbsent(id, text(data.get(name), "name"));
        }
        var card = data.at("card", "id").text();
        if (card != null && isCreating(text(action, "type"))) created.add(card);
    }

    private void card(String id, Value card) {
        var place = new Place(card.get("idList").text(), card.get("pos").text());
        if (cards.putIfAbsent(id, place) != null) return;
        var kind = Labels.kind(
                card.get("labels").elements().stream().map(Board::label).toList());
        if (!kind.equals(Labels.kind(List.of()))) kinds.put(id, kind);
    }

    private void meet(Value member) {
        people.meet(member.get("id").text(), member.get("fullName").text());
    }

    private void field(String id, Value field) {
        fields.put(id, text(field, "name"));
        for (var option : field.get("options").elements()) {
            var optionId = option.get("id").text();
            if (optionId != null) options.put(optionId, text(option.get("value"), "text"));
        }
    }

    private static String text(Value value, String name) {
        var text = value.get(name).text();
        return text == null ? "" : text;
    }
}
