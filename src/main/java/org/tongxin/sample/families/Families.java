package org.tongxin.sample.families;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.Basis;
import org.tongxin.people.Birth;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;

/** Invents the households of a plan: figures exactly as planned, people as they might be. */
public final class Families {

    /** Who speaks these reads them in the sample: their contact cards show it. */
    private static final Set<String> READ_AS_SPOKEN = Set.of("bo", "ug");

    /** Phone numbers of a range that no operator gives out begin so. */
    private static final String PHONES = "100%08d";

    /** No office ever gave out documents of this area. */
    private static final String NOWHERE = "149999";

    private static final int FOLLOWED_ABOVE = 60;

    private final Plan plan;
    private final Random random;
    private int phones;
    private int documents;

    private Families(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /**
     * Invents them.
     *
     * @param homes where they live, one household a home; those beyond the last home live at an address without a door
     */
    public static List<HouseholdEntry> of(Plan plan, List<UUID> homes) {
        return new Families(plan).make(homes);
    }

    private List<HouseholdEntry> make(List<UUID> homes) {
        int[] settled = sizes(plan.residentHouseholds(), plan.residents());
        int[] floating = sizes(plan.floatingHouseholds(), plan.floating());
        boolean[] onAllowance = allowance(settled);
        List<UUID> doors = new ArrayList<>(homes);
        Collections.shuffle(doors, random);
        Shares groups = plan.gathered() == null
                ? new Shares(plan.groups())
                : new Shares(Gathering.groups(plan, plan.gathered(), settled, floating, random));
        Shares languages = new Shares(plan.languages());
        List<HouseholdEntry> made = new ArrayList<>();
        for (int i = 0; i < settled.length; i++) {
            made.add(household(
                    HouseholdKind.RESIDENT, settled[i], onAllowance[i], door(doors, made.size()), groups, languages));
        }
        for (int size : floating) {
            made.add(household(HouseholdKind.FLOATING, size, false, door(doors, made.size()), groups, languages));
        }
        return List.copyOf(made);
    }

    private static @Nullable UUID door(List<UUID> doors, int number) {
        return number < doors.size() ? doors.get(number) : null;
    }

    /** Sizes as in life, mended until they add up. */
    private int[] sizes(int households, int people) {
        int[] sizes = new int[households];
        double mean = households == 0 ? 0 : (double) people / households;
        for (int i = 0; i < households; i++) {
            double spread = Math.max(1, mean * 0.45);
            sizes[i] = (int) Math.round(
                    Math.clamp(mean + random.nextGaussian() * spread, Plan.SIZES.getFirst(), Plan.SIZES.getLast()));
        }
        int sum = Arrays.stream(sizes).sum();
        while (sum != people) {
            int one = random.nextInt(households);
            int next = sizes[one] + (sum < people ? 1 : -1);
            if (next >= Plan.SIZES.getFirst() && next <= Plan.SIZES.getLast()) {
                sum += next - sizes[one];
                sizes[one] = next;
            }
        }
        return sizes;
    }

    /** Chooses households whose people add up to those on allowance. */
    private boolean[] allowance(int[] sizes) {
        boolean[] chosen = new boolean[sizes.length];
        int households = plan.allowanceHouseholds();
        int people = plan.allowancePeople();
        for (int i = 0; i < sizes.length && households > 0; i++) {
            int left = people - sizes[i];
            boolean fits = left >= households - 1 && left <= (households - 1) * 3 && (households > 1 || left == 0);
            if (fits) {
                chosen[i] = true;
                households--;
                people = left;
            }
        }
        if (people != 0 || households != 0) {
            throw new IllegalStateException("No households of these sizes add up to those on allowance");
        }
        return chosen;
    }

    private HouseholdEntry household(
            HouseholdKind kind, int size, boolean allowance, @Nullable UUID home, Shares groups, Shares languages) {
        LocalDate since = plan.today()
                .minusDays(kind == HouseholdKind.RESIDENT ? 400 + random.nextInt(5000) : 20 + random.nextInt(900));
        List<Family.Member> members =
                kind == HouseholdKind.RESIDENT ? Family.settled(random, size) : Family.floating(random, size);
        boolean parentsAway = members.stream().noneMatch(one -> one.age() >= 20 && one.age() < 55);
        List<ResidentEntry> residents = new ArrayList<>();
        for (Family.Member member : members) {
            boolean left = parentsAway && member.age() < 16;
            residents.add(resident(member, since, new Needs(size == 1, allowance, left), groups, languages));
        }
        return new HouseholdEntry(
                id(), kind, home, home == null ? "沿街商铺 %d号".formatted(1 + random.nextInt(80)) : null, since, residents);
    }

    private record Needs(boolean alone, boolean allowance, boolean leftBehind) {}

    private ResidentEntry resident(
            Family.Member member, LocalDate household, Needs needs, Shares groups, Shares languages) {
        LocalDate born = plan.today().minusYears(member.age()).minusDays(random.nextInt(365));
        boolean yearOnly = member.age() > 78 && random.nextInt(12) == 0;
        LocalDate from = born.isAfter(household) ? born : household;
        return new ResidentEntry(
                id(),
                Names.name(random, member.surname(), member.male(), member.age()),
                null,
                yearOnly ? Birth.in(born.getYear()) : Birth.on(born),
                member.male() ? Sex.MALE : Sex.FEMALE,
                member.tie(),
                from,
                born.isAfter(household) ? ResidentEntry.Began.BORN : ResidentEntry.Began.ENTERED,
                yearOnly || random.nextInt(100) < 8 ? null : document(born, member.male()),
                contacts(member),
                preferences(member, languages),
                needs(member, needs),
                groups.next());
    }

    private List<ContactEntry> contacts(Family.Member member) {
        if (member.age() < 14 || random.nextInt(100) < 12) {
            return List.of();
        }
        PhoneNumber phone = PhoneNumber.parse(PHONES.formatted(phones++)).orElseThrow();
        if (member.age() >= 70) {
            return List.of(new ContactEntry(
                    id(),
                    ContactEntry.Kind.MOBILE,
                    phone.reveal(),
                    random.nextInt(3) == 0 ? ContactEntry.Channel.VISIT : ContactEntry.Channel.CALL,
                    true,
                    LocalTime.of(12, 30),
                    LocalTime.of(14, 30)));
        }
        return List.of(ContactEntry.mobile(id(), phone));
    }

    private List<PreferenceEntry> preferences(Family.Member member, Shares languages) {
        List<PreferenceEntry> told = new ArrayList<>();
        String language = languages.next();
        if (language != null) {
            told.add(new PreferenceEntry(PreferenceKind.SPOKEN, language));
            if (READ_AS_SPOKEN.contains(language)) {
                told.add(new PreferenceEntry(PreferenceKind.WRITTEN, language));
            }
        }
        if (member.age() >= 60 && random.nextInt(100) < 12) {
            told.add(new PreferenceEntry(PreferenceKind.DIET, random.nextInt(3) == 0 ? "diabetic" : "low_salt"));
        }
        return told;
    }

    private List<NeedEntry> needs(Family.Member member, Needs household) {
        List<NeedEntry> needs = new ArrayList<>();
        if (household.alone() && member.age() >= 60) {
            needs.add(need(NeedKind.LIVING_ALONE, null, "老年人权益保障法"));
        }
        if (household.allowance()) {
            // Longer than a year, so that the overview of every month of it has as many.
            LocalDate from = plan.today().minusDays(400L + random.nextInt(100));
            needs.add(new NeedEntry(
                    id(),
                    NeedKind.ALLOWANCE,
                    "最低生活保障",
                    new Basis.Law("社会救助暂行办法"),
                    from,
                    plan.today().plusDays(200L + random.nextInt(300))));
        }
        if (household.leftBehind()) {
            needs.add(need(NeedKind.CHILD_LEFT_BEHIND, null, "未成年人保护法"));
        }
        if (random.nextInt(1000) < (member.age() >= 60 ? 45 : 9)) {
            String kind = List.of("肢体", "视力", "听力", "言语").get(random.nextInt(4));
            needs.add(need(
                    NeedKind.DISABLED, kind + " " + List.of("二级", "三级", "四级").get(random.nextInt(3)), "残疾人保障法"));
        }
        if (member.age() >= FOLLOWED_ABOVE + 5 && random.nextInt(100) < 9) {
            String illness = random.nextInt(3) == 0 ? "糖尿病" : "高血压";
            needs.add(new NeedEntry(
                    id(),
                    NeedKind.CHRONIC_ILLNESS,
                    illness,
                    new Basis.Consent("people.chronic_illness"),
                    plan.today().minusDays(200),
                    plan.today().plusYears(1)));
        }
        return needs;
    }

    private NeedEntry need(NeedKind kind, @Nullable String detail, String law) {
        LocalDate from = plan.today().minusDays(30L + random.nextInt(300));
        return new NeedEntry(
                id(), kind, detail, new Basis.Law(law), from, plan.today().plusDays(200L + random.nextInt(300)));
    }

    private IdNumber document(LocalDate born, boolean male) {
        int sequence = documents++ / 2 % 500 * 2 + (male ? 1 : 0);
        String digits = NOWHERE + born.toString().replace("-", "") + "%03d".formatted(sequence % 1000);
        return ((IdNumber.Reading.Read) IdNumber.read(digits + IdNumber.checkDigit(digits))).number();
    }

    private UUID id() {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Gives each of so many people what was planned, scattered over all. */
    private final class Shares {

        private final List<@Nullable String> told = new ArrayList<>();
        private int next;

        Shares(List<@Nullable String> inOrder) {
            told.addAll(inOrder);
        }

        Shares(Map<String, Integer> counts) {
            new TreeMap<>(counts).forEach((value, count) -> told.addAll(Collections.nCopies(count, value)));
            int people = plan.residents() + plan.floating();
            if (told.size() > people) {
                throw new IllegalArgumentException("More was told than there are people");
            }
            while (told.size() < people) {
                told.add(null);
            }
            Collections.shuffle(told, random);
        }

        @Nullable
        String next() {
            return told.get(next++);
        }
    }
}
