package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.AssessedNeed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;

/**
 * The states that are worked out once equal what a reading of all records of a day says, for generated clients with several episodes, assessments that were
 * completed in another order, withdrawals, needs that change, and services before and after.
 */
class GeneratedHistoryTest {
    private static final int CLIENTS = 1000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;

    private final Random random = new Random(16);

    /** The records of one client. */
    private record Client(
            List<Assessed> assessed, List<WithdrawnNeed> withdrawn, List<EpisodeEnd> ends, List<AccessEvent> events) {
        ClientHistory history(List<AccessEvent> some) {
            return ClientHistory.of(
                    assessed,
                    withdrawn.stream().collect(Collectors.toMap(WithdrawnNeed::key, Function.identity())),
                    ends,
                    some,
                    day -> day.plusDays(7));
        }
    }

    @Test
    void everyDayEqualsAReadingOfAllRecords() {
        long needs = 0;
        for (int number = 1; number <= CLIENTS; number++) {
            Client client = client(new CaseId(number));
            ClientHistory history = client.history(client.events());
            for (int day = -1; day <= DAYS; day++) {
                List<ClientNeed> expected = needs(client, FIRST.plusDays(day));
                assertThat(history.needsOn(FIRST.plusDays(day)))
                        .as("client " + number + " on day " + day)
                        .isEqualTo(expected);
                needs += expected.size();
            }
        }
        assertThat(needs).isGreaterThan(CLIENTS * 10L);
    }

    @Test
    void servicesOfAMergedCaseCountAsIfTheyWereOwn() {
        for (int number = 1; number <= CLIENTS; number++) {
            Client client = client(new CaseId(number));
            int own = random.nextInt(client.events().size() + 1);
            ClientHistory later = client.history(client.events().subList(0, own))
                    .answeredBy(client.events().subList(own, client.events().size()));
            for (int day = 0; day <= DAYS; day += 5) {
                assertThat(later.needsOn(FIRST.plusDays(day))).isEqualTo(needs(client, FIRST.plusDays(day)));
            }
        }
    }

    /** Reads all records for one day. */
    private static List<ClientNeed> needs(Client client, LocalDate day) {
        List<Assessed> known = client.assessed().stream()
                .filter(assessment -> !assessment.completedOn().isAfter(day))
                .sorted(Comparator.comparingInt(Assessed::episode).thenComparingInt(Assessed::number))
                .toList();
        Map<String, Integer> last = new LinkedHashMap<>();
        IntStream.range(0, known.size()).forEach(at -> known.get(at).needs().forEach(need -> last.put(need.key(), at)));
        return last.entrySet().stream()
                .map(entry -> need(client, known, entry.getKey(), entry.getValue(), day))
                .toList();
    }

    private static ClientNeed need(Client client, List<Assessed> known, String key, int version, LocalDate day) {
        AssessedNeed need = known.get(version).needs().stream()
                .filter(assessed -> assessed.key().equals(key))
                .findFirst()
                .orElseThrow();
        WithdrawnNeed withdrawal = client.withdrawn().stream()
                .filter(withdrawn ->
                        withdrawn.key().equals(key) && !withdrawn.on().isAfter(day))
                .findFirst()
                .orElse(null);
        LocalDate ended = Stream.of(
                        Stream.ofNullable(withdrawal).map(WithdrawnNeed::on),
                        known.stream().skip(version + 1L).limit(1).map(Assessed::completedOn),
                        client.ends().stream()
                                .filter(end ->
                                        end.episode() == known.get(version).episode()
                                                && !end.on().isAfter(day))
                                .map(EpisodeEnd::on))
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder())
                .orElse(null);
        ClientNeed state = new ClientNeed(
                key,
                need.group(),
                need.kindKey(),
                need.identifiedOn(),
                ended,
                withdrawal == null ? null : withdrawal.reason(),
                need.eligibility(),
                need.pendingSince(),
                need.rule(),
                need.identifiedOn().plusDays(7),
                null);
        return withHelp(
                state,
                client.events().stream()
                        .filter(state::isAnsweredBy)
                        .map(AccessEvent::on)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static ClientNeed withHelp(ClientNeed need, @Nullable LocalDate first) {
        return new ClientNeed(
                need.key(),
                need.group(),
                need.kindKey(),
                need.identifiedOn(),
                need.endedOn(),
                need.withdrawal(),
                need.eligibility(),
                need.pendingSince(),
                need.rule(),
                need.triageDue(),
                first);
    }

    private Client client(CaseId caseId) {
        List<String> keys = List.of("job", "loan", "health", "papers");
        List<Assessed> assessed = new ArrayList<>();
        List<EpisodeEnd> ends = new ArrayList<>();
        for (int episode = 1; episode <= 1 + random.nextInt(3); episode++) {
            for (int number = 1; number <= random.nextInt(4); number++) {
                assessed.add(new Assessed(
                        caseId,
                        episode,
                        number,
                        day(),
                        Set.of(pick(ClientGroup.values())),
                        keys.stream()
                                .filter(key -> random.nextInt(3) > 0)
                                .map(this::need)
                                .toList()));
            }
            if (random.nextBoolean()) {
                ends.add(new EpisodeEnd(caseId, episode, day()));
            }
        }
        return new Client(
                assessed,
                keys.stream()
                        .filter(key -> random.nextInt(5) == 0)
                        .map(key -> new WithdrawnNeed(caseId, key, day(), "TOO_FAR"))
                        .toList(),
                ends,
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(at -> new AccessEvent(
                                caseId,
                                group(),
                                random.nextInt(3) == 0 ? keys.get(random.nextInt(keys.size())) : null,
                                random.nextInt(3) == 0 ? Set.of(kind()) : Set.of(),
                                day()))
                        .toList());
    }

    private AssessedNeed need(String key) {
        LocalDate named = day();
        return new AssessedNeed(
                key,
                group(),
                random.nextBoolean() ? kind() : null,
                named,
                random.nextInt(4) == 0 ? null : pick(Eligibility.values()),
                null,
                random.nextInt(3) == 0 ? named : null);
    }

    private ServiceGroup group() {
        return pick(new ServiceGroup[] {ServiceGroup.JOB, ServiceGroup.HEALTH, ServiceGroup.PROTECTION});
    }

    private String kind() {
        return "kind" + random.nextInt(3);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
