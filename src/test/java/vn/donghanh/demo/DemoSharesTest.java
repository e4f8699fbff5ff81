package vn.donghanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.closing.value.DebtSituation;
import vn.donghanh.closing.value.HealthContact;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** Proportions among the demo clients: as in a Centre, within a tolerance of a few clients. */
class DemoSharesTest {
    private static final List<DemoClient> PEOPLE = DemoClient.all();
    private static final List<DemoStep> STEPS = DemoStep.all();
    private static final List<DemoProfile> PROFILES = DemoProfile.all();

    /** The area of the Centre, as administrative units of every era. */
    private static final Set<String> HOME = DemoUnits.ofQuangNamAndDaNang();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "registered residence differs from the address, 60, 3",
        "of an address the commune alone, 10, 3",
        "no stable place to live, 5, 2",
        "address withheld, 3, 2",
        "permanent residence in another province, 12, 3",
        "known by an alias alone, 20, 4",
        "no telephone, 17, 3",
        "a telephone that others of them have too, 10, 4",
        "another number within three months, 5, 2",
        "under 18, 3, 2",
        "18 to 24, 20, 3",
        "25 to 34, 40, 4",
        "35 to 49, 30, 6",
        "50 and older, 7, 3",
        "born on a day, 55, 3",
        "born in a month, 3, 2",
        "born in a year, 25, 4",
        "born about a year, 8, 4",
        "an age as it was said, 5, 3",
        "birth not known, 4, 4",
        "no identity paper, 35, 5",
        "identity document not shown, 15, 3",
        "a name and a year of birth that another client has too, 3, 2",
        "income refused, 40, 3",
    })
    void proportionIsAsInACentre(String what, int percent, int tolerance) {
        long found = PEOPLE.stream().filter(which(what)).count();
        assertThat(100.0 * found / PEOPLE.size())
                .as(what + ": " + found)
                .isBetween((double) percent - tolerance, (double) percent + tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "counted as a woman, 93, 4",
        "counted as a man, 6, 3",
        "trans or another gender, 4, 2",
        "education unknown, 15, 3",
        "ethnic group unknown, 5, 3",
        "of an ethnic minority, 14, 4",
    })
    void proportionOfProfilesIsAsInACentre(String what, int percent, int tolerance) {
        long found = PROFILES.stream().filter(profile(what)).count();
        assertThat(100.0 * found / PROFILES.size())
                .as(what + ": " + found)
                .isBetween((double) percent - tolerance, (double) percent + tolerance);
    }

    @Test
    void dataOfHalfTheClientsChildrenIsWithheldForSafety() {
        List<DemoProfile> parents = PROFILES.stream()
                .filter(demoProfile -> !demoProfile.cell(ProfileField.CHILDREN).equals("0"))
                .toList();
        assertThat(parents.stream()
                        .filter(parent -> parent.cell(ProfileField.CHILDREN).equals("-WITHHELD_FOR_SAFETY")))
                .hasSize(parents.size() / 2);
    }

    @Test
    void profileIsRecordedForEachLineOnce() {
        assertThat(STEPS.stream().filter(step -> step.step().equals("profile")).map(DemoStep::key))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        PROFILES.stream().map(DemoProfile::key).toList());
    }

    @Test
    void everyAssessedClientHasServicesAndAProfile() {
        Set<String> assessed = keysOf("assess"::equals);
        assertThat(assessed).hasSizeGreaterThan(50);
        assertThat(keysOf(step -> step.equals("service-give") || step.equals("session-hold")))
                .containsAll(assessed);
        assertThat(PROFILES.stream().map(DemoProfile::key)).containsAll(assessed);
    }

    @Test
    void followUpsHoldEveryAnswerAndEveryReasonForNone() {
        List<String[]> reached = STEPS.stream()
                .filter(step -> step.step().equals("followup") && step.detail().startsWith("REACHED"))
                .map(step -> step.detail().split(" ", -1))
                .toList();
        assertThat(reached.stream().map(detail -> detail[1]))
                .containsAll(names(DebtSituation.values()))
                .containsAll(names(MissingReason.values()));
        assertThat(reached.stream().map(detail -> detail[2]))
                .containsAll(names(HealthContact.values()))
                .containsAll(names(MissingReason.values()));
        assertThat(reached.stream().map(detail -> detail[3]))
                .containsAll(names(MissingReason.values()))
                .anyMatch(rating -> rating.matches("\\d+"));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Set<String> keysOf(Predicate<String> step) {
        return STEPS.stream()
                .filter(demoStep -> step.test(demoStep.step()))
                .map(DemoStep::key)
                .collect(Collectors.toSet());
    }

    private static Predicate<DemoProfile> profile(String what) {
        return switch (what) {
            case "counted as a woman" -> demoProfile -> demoProfile.answers().countedSex() == CountedSex.FEMALE;
            case "counted as a man" -> demoProfile -> demoProfile.answers().countedSex() == CountedSex.MALE;
            case "trans or another gender" -> demoProfile ->
                    !demoProfile.cell(ProfileField.GENDER).matches("FEMALE|MALE");
            case "education unknown" -> demoProfile -> !isRecorded(demoProfile.cell(ProfileField.EDUCATION));
            case "ethnic group unknown" -> demoProfile -> !isRecorded(demoProfile.cell(ProfileField.ETHNIC_GROUP));
            case "of an ethnic minority" -> demoProfile -> isRecorded(demoProfile.cell(ProfileField.ETHNIC_GROUP))
                    && !demoProfile.cell(ProfileField.ETHNIC_GROUP).equals("KINH");
            default -> throw new IllegalArgumentException(what);
        };
    }

    @Test
    void halfOfTheChildrensAddressesAreWithheldForSafety() {
        List<DemoClient> children =
                PEOPLE.stream().filter(DemoSharesTest::isChild).toList();
        assertThat(children.stream().filter(demoClient -> demoClient.address().equals("-WITHHELD_FOR_SAFETY")))
                .hasSize(children.size() / 2);
    }

    @Test
    void everyKindOfLivelihoodSupportIsGiven() {
        assertThat(STEPS.stream()
                        .filter(step -> step.step().equals("service-give")
                                && step.detail().startsWith("LIVELIHOOD_SUPPORT"))
                        .map(step -> step.detail().split(" ", -1)[5]))
                .containsAll(names(LivelihoodItem.values()));
    }

    @Test
    void everyClientWhoWasReceivedGotAService() {
        Set<String> received = keys("receive|emergency|vital");
        assertThat(received).hasSize(PEOPLE.size() - 1);
        assertThat(keys("service-give|service-accompany|session-hold")).containsAll(received);
    }

    @Test
    void incidentsAreOfManyKindsAndConcernManyClients() {
        List<String[]> facts = STEPS.stream()
                .filter(step -> step.step().equals("incident-record"))
                .map(step -> step.detail().split("[|]", -1))
                .toList();
        assertThat(facts).hasSizeGreaterThanOrEqualTo(12);
        assertThat(keys("incident-record")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(facts.stream().flatMap(fact -> Stream.of(fact[0].split(","))).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(ViolenceType.values()).map(Enum::name).toArray(String[]::new));
        assertThat(facts.stream().flatMap(fact -> Stream.of(fact[1].split(","))))
                .contains("OFFICIAL");
        assertThat(keys("incident-notice")).as("a child, with the notice").contains("nhi");
    }

    private static Set<String> keys(String steps) {
        return STEPS.stream()
                .filter(step -> step.step().matches(steps))
                .map(DemoStep::key)
                .collect(Collectors.toSet());
    }

    @Test
    void oneClientLivedInTwoDistrictsInAPastHalfYear() {
        assertThat(STEPS)
                .anyMatch(step -> step.step().equals("change")
                        && step.detail().startsWith("ADDRESS")
                        && step.when().compareTo("2025-06-15") > 0
                        && step.when().compareTo("2025-12-14") < 0);
    }

    /** Office work moves from the weekend to the Friday before; an appointment does not. */
    @Test
    void attendanceIsNeverBeforeTheAppointment() {
        for (int day = 0; day < 7; day++) {
            Instant now = Instant.parse("2026-11-23T03:00:00Z").plus(Duration.ofDays(day));
            String key = "";
            LocalDate appointment = LocalDate.MIN;
            for (DemoStep step : STEPS) {
                if (!step.step().equals("partner")) {
                    continue;
                }
                LocalDate on = CentreTime.day(step.at(now));
                if (step.about().startsWith("SCHEDULE")) {
                    key = step.key();
                    appointment = on.plusDays(Long.parseLong(step.about().split(" ", -1)[1]));
                } else if (step.key().equals(key) && step.about().startsWith("ATTEND")) {
                    assertThat(on).as(step + " recorded on " + now).isAfterOrEqualTo(appointment);
                }
            }
        }
    }

    private static Predicate<DemoClient> which(String what) {
        return switch (what) {
            case "registered residence differs from the address" -> demoClient ->
                    !demoClient.residence().isEmpty()
                            && !demoClient.residenceUnit().equals(demoClient.unit());
            case "of an address the commune alone" -> demoClient ->
                    demoClient.address().matches("(Xã|Phường) \\p{Lu}[^,]*");
            case "no stable place to live" -> demoClient -> demoClient.address().contains("không ổn định");
            case "address withheld" -> demoClient -> demoClient.address().equals("-REFUSED");
            case "permanent residence in another province" -> demoClient ->
                    !demoClient.residence().isEmpty() && !HOME.contains(demoClient.residenceUnit());
            case "known by an alias alone" -> demoClient ->
                    !isRecorded(demoClient.name()) && isRecorded(demoClient.alias());
            case "no telephone" -> demoClient -> !isRecorded(demoClient.phone());
            case "a telephone that others of them have too" -> demoClient -> isRecorded(demoClient.phone())
                    && PEOPLE.stream()
                                    .filter(other -> other.phone().equals(demoClient.phone()))
                                    .count()
                            > 1;
            case "another number within three months" -> demoClient -> changes(demoClient, "PHONE");
            case "under 18" -> DemoSharesTest::isChild;
            case "18 to 24" -> demoClient -> demoClient.age().equals("FROM_18_TO_24");
            case "25 to 34" -> demoClient -> demoClient.age().equals("FROM_25_TO_34");
            case "35 to 49" -> demoClient -> demoClient.age().equals("FROM_35_TO_49");
            case "50 and older" -> demoClient -> demoClient.age().equals("FROM_50");
            case "born on a day" -> demoClient -> birth(demoClient).matches("\\d+/\\d+/\\d+");
            case "born in a month" -> demoClient -> birth(demoClient).matches("\\d+/\\d+");
            case "born in a year" -> demoClient -> birth(demoClient).matches("\\d+");
            case "born about a year" -> demoClient -> birth(demoClient).startsWith("APPROX_YEAR");
            case "an age as it was said" -> demoClient -> birth(demoClient).startsWith("AGE_AT_INTAKE");
            case "birth not known" -> demoClient -> birth(demoClient).isEmpty();
            case "no identity paper" -> demoClient -> demoClient.paper().equals("-NOT_APPLICABLE");
            case "identity document not shown" -> demoClient ->
                    demoClient.paper().equals("-REFUSED");
            case "a name and a year of birth that another client has too" -> demoClient ->
                    PEOPLE.stream().anyMatch(other -> isNamesake(demoClient, other));
            case "income refused" -> demoClient -> demoClient.income().equals("-REFUSED");
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Returns the date of birth as given at intake or later. */
    private static String birth(DemoClient demoClient) {
        return isRecorded(demoClient.birth())
                ? demoClient.birth()
                : STEPS.stream()
                        .filter(step -> step.key().equals(demoClient.key())
                                && step.step().equals("learn")
                                && step.detail().equals("BIRTH"))
                        .map(DemoStep::words)
                        .collect(Collectors.joining());
    }

    /** Returns whether two different clients share it, not one who was registered twice with the same telephone. */
    private static boolean isNamesake(DemoClient demoClient, DemoClient other) {
        return isRecorded(demoClient.name())
                && demoClient.name().equals(other.name())
                && isRecorded(demoClient.birth())
                && year(demoClient).equals(year(other))
                && !demoClient.phone().equals(other.phone());
    }

    private static String year(DemoClient demoClient) {
        return demoClient.birth().replaceAll(".*/", "");
    }

    private static boolean changes(DemoClient demoClient, String field) {
        return STEPS.stream()
                .anyMatch(step -> step.key().equals(demoClient.key())
                        && step.step().equals("change")
                        && step.detail().equals(field));
    }

    private static boolean isChild(DemoClient demoClient) {
        return demoClient.age().equals("UNDER_16") || demoClient.age().equals("FROM_16_TO_17");
    }

    private static boolean isRecorded(String cell) {
        return !cell.isEmpty() && !cell.startsWith("-");
    }
}
