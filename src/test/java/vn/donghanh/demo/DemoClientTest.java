package vn.donghanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The fictitious clients of the demo: unassigned numbers, and the proportions met in a Centre. */
class DemoClientTest {
    private final List<DemoClient> people = DemoClient.all();

    @Test
    void thereAreSixtyClientsWithUniqueKeys() {
        assertThat(people).hasSizeGreaterThanOrEqualTo(60);
        assertThat(people).extracting(DemoClient::key).doesNotHaveDuplicates();
    }

    @Test
    void everyNumberIsFromAnUnassignedRange() {
        assertThat(people).filteredOn(isRecorded(DemoClient::phone)).allSatisfy(person -> assertThat(person.phone())
                .matches("060\\d{7}"));
        assertThat(people).filteredOn(isRecorded(DemoClient::paper)).allSatisfy(person -> assertThat(person.paper())
                .matches("050\\d{9}"));
    }

    @Test
    void someHaveNoTelephoneOrShareOne() {
        assertThat(share(not(isRecorded(DemoClient::phone))))
                .as("without a telephone")
                .isBetween(15, 20);
        Map<String, Long> phones = people.stream()
                .filter(isRecorded(DemoClient::phone))
                .collect(Collectors.groupingBy(DemoClient::phone, Collectors.counting()));
        assertThat(share(person -> phones.getOrDefault(person.phone(), 0L) > 1))
                .as("with a shared telephone")
                .isBetween(8, 12);
    }

    @Test
    void agesFollowThoseOfRealClients() {
        assertThat(share(person -> person.age().matches("UNDER_16|FROM_16_TO_17")))
                .as("under 18")
                .isBetween(2, 5);
        assertThat(share(person -> person.age().equals("FROM_18_TO_24"))).isBetween(15, 25);
        assertThat(share(person -> person.age().equals("FROM_25_TO_34"))).isBetween(35, 45);
        assertThat(share(person -> person.age().equals("FROM_35_TO_49"))).isBetween(23, 35);
        assertThat(share(person -> person.age().equals("FROM_50"))).isBetween(4, 10);
        assertThat(share(person -> person.age().equals("UNKNOWN"))).isBetween(1, 5);
    }

    @Test
    void datesOfBirthHaveDifferentPrecision() {
        assertThat(share(person -> person.birth().matches("\\d+/\\d+/\\d{4}")))
                .as("to the day")
                .isBetween(50, 60);
        assertThat(share(person -> person.birth().matches("\\d{4}")))
                .as("to the year")
                .isBetween(18, 30);
        assertThat(share(person -> person.birth().matches("\\d+/\\d{4}")))
                .as("to the month")
                .isBetween(1, 6);
    }

    @Test
    void withheldAnswersOccurAsOftenAsInACentre() {
        assertThat(share(person -> person.income().equals("-REFUSED")))
                .as("income not given")
                .isBetween(35, 45);
        assertThat(share(not(isRecorded(DemoClient::name))))
                .as("known by alias only")
                .isBetween(15, 30);
        assertThat(share(person ->
                        person.address().equals("-REFUSED") || person.address().equals("-WITHHELD_FOR_SAFETY")))
                .as("address withheld")
                .isBetween(3, 20);
    }

    private int share(Predicate<DemoClient> property) {
        return (int) Math.round(people.stream().filter(property).count() * 100.0 / people.size());
    }

    private static Predicate<DemoClient> isRecorded(Function<DemoClient, String> cell) {
        return person -> !cell.apply(person).isEmpty() && !cell.apply(person).startsWith("-");
    }

    private static Predicate<DemoClient> not(Predicate<DemoClient> property) {
        return property.negate();
    }
}
