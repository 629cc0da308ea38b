package org.tongxin.people.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongxin.access.FileRules;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.FrozenFiles;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;

/**
 * 印卡: the cards of one household, or of all doors of a place at once, block by block.
 *
 * <p>A card holds the address of its door and public phones: what everybody on the staircase knows. One thing of it is from
 * a file, the language; so each card whose language somebody asked for is a look that this person can read, and the purpose
 * says itself.
 */
@Component
class CardPrinting {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Doors of a block: one transaction each, so that a large building neither holds one open nor fills the memory. */
    private static final int BLOCK = 100;

    private static final String TASK = "people.card";
    private static final String SEEN = "people.looks.card";

    private final Cards cards;
    private final CardDoors doors;
    private final Places places;
    private final FileRules rules;
    private final FileDoor door;
    private final FrozenFiles frozen;
    private final AuditLog audit;
    private final Transactions transactions;

    CardPrinting(
            Cards cards,
            CardDoors doors,
            Places places,
            FileRules rules,
            FileDoor door,
            FrozenFiles frozen,
            AuditLog audit,
            Transactions transactions) {
        this.cards = cards;
        this.doors = doors;
        this.places = places;
        this.rules = rules;
        this.door = door;
        this.frozen = frozen;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The card of a household; empty where it is not there or out of reach. */
    Optional<Card> household(Actor.Staff staff, UUID id) {
        return transactions.in(
                staff.scope(),
                () -> doors.household(staff, id)
                        .filter(one -> rules.decide(staff, one.communityId(), one.grid())
                                .allowed())
                        .flatMap(one -> {
                            CardLanguage usual = cards.usual(one.communityId());
                            Map<UUID, Cards.Wish> wishes =
                                    wishes(staff, new Task(one.communityId(), TASK, id), List.of(one), usual);
                            Cards.Wish wish = wishes.getOrDefault(id, new Cards.Wish(usual, null));
                            return cards
                                    .lay(
                                            one.communityId(),
                                            List.of(new Cards.Door(one.place(), one.address(), wish.language())))
                                    .stream()
                                    .findFirst();
                        }));
    }

    /** The actor's grids with their buildings, in the order people count them. */
    List<CardsPage.Grid> grids(Actor.Staff staff, long communityId) {
        return places
                .whole(communityId)
                .map(whole -> places.inside(communityId, whole.exact().id()))
                .orElse(List.of())
                .stream()
                .filter(step -> step.kind() == AreaKind.GRID && reaches(staff, communityId, step.id()))
                .map(step -> {
                    List<CardsPage.Building> buildings = new ArrayList<>();
                    buildings(communityId, step.id(), buildings);
                    buildings.sort(Comparator.comparing(CardPrinting::counted));
                    return new CardsPage.Grid(step.id(), step.name(), buildings);
                })
                .toList();
    }

    /** The name as it is sorted: 2号楼 before 10号楼, whatever part of the grid each lies in. */
    private static String counted(CardsPage.Building building) {
        return NUMBER.matcher(building.name())
                .replaceAll(one -> "0".repeat(9 - one.group().length()) + one.group());
    }

    private boolean reaches(Actor.Staff staff, long communityId, UUID grid) {
        return rules.decide(staff, communityId, grid).allowed();
    }

    private void buildings(long communityId, UUID inside, List<CardsPage.Building> found) {
        for (Placement.Step step : places.inside(communityId, inside)) {
            if (step.kind() == AreaKind.BUILDING) {
                found.add(new CardsPage.Building(step.id(), step.name(), homes(communityId, step.id())));
            } else if (step.kind() == AreaKind.MICRO_GRID) {
                buildings(communityId, step.id(), found);
            }
        }
    }

    private int homes(long communityId, UUID area) {
        int homes = 0;
        for (Placement.Step step : places.inside(communityId, area)) {
            homes += step.kind() == AreaKind.HOME ? 1 : homes(communityId, step.id());
        }
        return homes;
    }

    /** The doors of a building or a unit; empty where it is not there or lies outside the actor's grids. */
    Optional<CardSheet> building(Actor.Staff staff, UUID area) {
        return sheet(staff, area, Set.of(AreaKind.BUILDING, AreaKind.UNIT));
    }

    /** The doors of a grid; who prints them asks {@link CardOrders} first. */
    Optional<CardSheet> grid(Actor.Staff staff, UUID area) {
        return sheet(staff, area, Set.of(AreaKind.GRID));
    }

    private Optional<CardSheet> sheet(Actor.Staff staff, UUID area, Set<AreaKind> kinds) {
        return staff.scope().communities().stream()
                .sorted()
                .flatMap(community -> places.of(community, area).stream())
                .filter(place -> kinds.contains(place.exact().kind()))
                .filter(place -> place.grid()
                        .filter(grid -> reaches(staff, place.communityId(), grid.id()))
                        .isPresent())
                .findFirst()
                .map(place -> {
                    List<UUID> all = new ArrayList<>();
                    inside(place.communityId(), area, all);
                    return new CardSheet(place.communityId(), area, place.label(), all);
                });
    }

    private void inside(long communityId, UUID area, List<UUID> all) {
        all.add(area);
        places.inside(communityId, area).forEach(step -> inside(communityId, step.id(), all));
    }

    /** Hands out the cards of all doors in their order, never more than a block at once in memory. */
    void each(Actor.Staff staff, CardSheet sheet, Consumer<Card> taker) {
        Task task = new Task(sheet.communityId(), TASK, sheet.area());
        CardLanguage usual = transactions.in(staff.scope(), () -> {
            audit.append(sheet.communityId(), staff, "people.print_cards", sheet.area(), null);
            return cards.usual(sheet.communityId());
        });
        for (int from = 0; from < sheet.places().size(); from += BLOCK) {
            List<UUID> block = sheet.places()
                    .subList(from, Math.min(from + BLOCK, sheet.places().size()));
            List<Card> laid = transactions.in(staff.scope(), () -> {
                List<CardDoors.Household> households = doors.at(staff, sheet.communityId(), block);
                Map<UUID, Cards.Wish> wishes = wishes(staff, task, households, usual);
                return cards.lay(
                        sheet.communityId(), cards.doors(sheet.communityId(), block, households, wishes, usual));
            });
            laid.forEach(taker);
        }
    }

    /** The language of each household; whoever asked for one can read that it was looked up. */
    private Map<UUID, Cards.Wish> wishes(
            Actor.Staff staff, Task task, List<CardDoors.Household> households, CardLanguage usual) {
        List<UUID> readers = households.stream()
                .flatMap(one -> one.readers().keySet().stream())
                .toList();
        Set<UUID> closed = frozen.among(task.communityId(), readers);
        Map<UUID, Cards.Wish> wishes = new HashMap<>();
        List<UUID> seen = new ArrayList<>();
        for (CardDoors.Household household : households) {
            Cards.Wish wish = Cards.wish(household, closed, usual);
            wishes.put(household.id(), wish);
            if (wish.reader() != null) {
                seen.add(wish.reader());
            }
        }
        if (!seen.isEmpty()) {
            door.begin(staff, task, Purpose.SERVICE);
            door.look(staff, task, seen, SEEN);
        }
        return wishes;
    }
}
