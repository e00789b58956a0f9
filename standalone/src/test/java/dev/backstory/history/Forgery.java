package dev.backstory.history;

import dev.backstory.history.Forged.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which a history is told otherwise than it was. Each says what it did, or nothing if there is nothing to do it to. */
enum Forgery {
    LOSE_AN_EVENT {
        @Override
        String forge(Forged file, Dice dice) {
            return said(file.events().remove(dice.below(file.events().size())));
        }
    },
    SAY_AN_EVENT_AGAIN {
        @Override
        String forge(Forged file, Dice dice) {
            int index = dice.below(file.events().size());
            var again = file.events().get(index).deepCopy();
            again.put("eventId", UUID.randomUUID().toString());
            file.events().add(index + 1 + dice.below(file.events().size() - index), again);
            return said(again);
        }
    },
    SAY_AN_EVENT_EARLIER {
        @Override
        String forge(Forged file, Dice dice) {
            int index = 1 + dice.below(file.events().size() - 1);
            var moved = file.events().remove(index);
            file.events().add(dice.below(index), moved);
            return said(moved);
        }
    },
    EXCHANGE_IDS_IN_AN_EVENT {
        @Override
        String forge(Forged file, Dice dice) {
            return exchanged(file, dice, place -> isId(place) && !place.at().equals("productId"));
        }
    },
    NAME_SOMETHING_ELSE {
        @Override
        String forge(Forged file, Dice dice) {
            var place = any(file, dice, Forgery::isId);
            var other = dice.percent(70) ? dice.of(file.ids()) : dice.id().toString();
            return set(place, JsonNodeFactory.instance.stringNode(other));
        }
    },
    EXCHANGE_ORDER_KEYS {
        @Override
        String forge(Forged file, Dice dice) {
            return exchanged(
                    file,
                    dice,
                    place -> place.at().equals("orderKey") && place.value().isString());
        }
    },
    GIVE_ANOTHER_ORDER_KEY {
        @Override
        String forge(Forged file, Dice dice) {
            var place = any(file, dice, each -> each.at().equals("orderKey"));
            var key = dice.of(
                    "",
                    "0",
                    "a",
                    "a1",
                    "a10",
                    "ä",
                    "Zz",
                    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                    "a".repeat(5_000));
            return set(place, JsonNodeFactory.instance.stringNode(key));
        }
    },
    CHANGE_A_NUMBER {
        @Override
        String forge(Forged file, Dice dice) {
            var place = any(file, dice, each -> each.value().isNumber());
            var number = place == null ? BigDecimal.ZERO : place.value().decimalValue();
            var other = dice.of(
                    number.add(BigDecimal.ONE),
                    number.subtract(BigDecimal.ONE),
                    number.negate(),
                    BigDecimal.ZERO,
                    new BigDecimal("1E+400"),
                    new BigDecimal("2147483647"));
            return set(place, JsonNodeFactory.instance.numberNode(other));
        }
    },
    CHANGE_A_WORD {
        @Override
        String forge(Forged file, Dice dice) {
            var place = any(file, dice, each -> each.value().isString() && !isId(each));
            var other =
                    dice.of("", "ACCEPTED", "X".repeat(3_000), "0001-01-01", "-999999999-01-01", "+999999999-12-31");
            return set(place, JsonNodeFactory.instance.stringNode(other));
        }
    },
    SAY_NOTHING {
        @Override
        String forge(Forged file, Dice dice) {
            return set(any(file, dice, each -> true), JsonNodeFactory.instance.nullNode());
        }
    };

    private static final int TRIES = 200;

    /** Empty if nothing was changed. */
    abstract String forge(Forged file, Dice dice);

    private static String said(ObjectNode event) {
        return Forged.type(event) + " " + event.path("payload");
    }

    private static boolean isId(Place place) {
        return place.value().isString()
                && Forged.ID.matcher(place.value().asString()).matches();
    }

    private static @Nullable Place any(Forged file, Dice dice, Predicate<Place> wanted) {
        for (int i = 0; i < TRIES; i++) {
            var places = Forged.places(dice.of(file.events())).stream()
                    .filter(wanted)
                    .toList();
            if (!places.isEmpty()) {
                return dice.of(places);
            }
        }
        return null;
    }

    private static String exchanged(Forged file, Dice dice, Predicate<Place> wanted) {
        var one = any(file, dice, wanted);
        var inTheSame = new ArrayList<Place>();
        if (one != null && dice.percent(50)) {
            inTheSame.addAll(Stream.of(one.parent())
                    .flatMap(parent -> parent.propertyNames().stream().map(name -> new Place(parent, name)))
                    .filter(wanted)
                    .toList());
        }
        var other = inTheSame.size() < 2 ? any(file, dice, wanted) : dice.of(inTheSame);
        if (one == null || other == null || one.value().equals(other.value())) {
            return "";
        }
        var was = other.value();
        return set(other, one.value()) + ", " + set(one, was);
    }

    private static String set(@Nullable Place place, JsonNode value) {
        if (place == null || place.value().equals(value)) {
            return "";
        }
        var said = place.at() + " " + place.value() + " to " + shortened(value.toString());
        place.set(value);
        return said;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    static List<Forgery> all() {
        return List.of(values());
    }
}
