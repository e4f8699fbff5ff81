package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;

/** A centre with clients of random ages, needs and places, and what it releases of two half-years and their year. */
final class GeneratedCentre {
    private static final List<String> AGES = List.of("18-24", "25-34", "35-49", "50+", "unknown");
    private static final List<String> SEXES = List.of("female", "male", "other", "unknown");
    private static final List<String> EDUCATIONS = List.of("primary", "secondary", "upper", "higher", "unknown");
    private static final List<String> SERVICES =
            List.of("health", "legal", "training", "work", "loans", "papers", "shelter");
    private static final List<String> STATES = List.of("sent", "accepted", "attended", "completed", "missed");
    private static final List<String> REASONS = List.of("reached", "stopped", "lost", "moved", "died");
    private static final int SMALLEST = 8;
    private static final int LARGEST = 160;
    private static final int DISTRICTS = 17;

    private final Random random;
    private final boolean byAge;
    private final List<Client> clients = new ArrayList<>();

    /** A client, with the half-years in which there was a need and in which it was answered. */
    private record Client(
            int id,
            String age,
            String sex,
            String education,
            Map<String, Integer> needs,
            Set<String> districts,
            Set<Integer> halves,
            int reachedIn,
            boolean pending,
            List<String> referrals,
            String closing,
            int closedIn) {
        boolean isIn(int half) {
            return halves.contains(half) && !pending;
        }

        boolean isReachedBy(int half) {
            return reachedIn <= half;
        }
    }

    GeneratedCentre(long seed) {
        random = new Random(seed);
        byAge = seed % 2 == 0;
        double fewMissed = random.nextDouble();
        int most = SMALLEST + (int) Math.round(Math.pow(random.nextDouble(), 2) * (LARGEST - SMALLEST));
        IntStream.range(0, most).forEach(id -> clients.add(client(id, fewMissed)));
    }

    private Client client(int id, double fewMissed) {
        Map<String, Integer> needs = new TreeMap<>();
        for (int need = 1 + random.nextInt(3); need > 0; need--) {
            needs.put(skewed(SERVICES), 1 + (random.nextDouble() < fewMissed ? random.nextInt(2) : 2));
        }
        Set<Integer> halves = random.nextInt(3) == 0 ? Set.of(1 + random.nextInt(2)) : Set.of(1, 2);
        Set<String> districts = new HashSet<>();
        for (int place = random.nextInt(8) == 0 ? 2 : 1; place > 0; place--) {
            districts.add("district" + (int) (Math.pow(random.nextDouble(), 3) * DISTRICTS));
        }
        int reached = needs.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        return new Client(
                id,
                skewed(AGES),
                skewed(SEXES),
                skewed(EDUCATIONS),
                needs,
                random.nextInt(9) == 0 ? Set.of(random.nextBoolean() ? "unknown" : "refused") : districts,
                halves,
                reached,
                random.nextInt(20) == 0,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(at -> skewed(STATES))
                        .toList(),
                skewed(REASONS),
                random.nextInt(8));
    }

    private String skewed(List<String> of) {
        return of.get((int) (Math.pow(random.nextDouble(), 1.6) * of.size()));
    }

    /** Returns everything released of two half-years, in the units of two reforms, and of their year. */
    ReleaseProblem release() {
        List<ReleaseBlock> blocks = new ArrayList<>();
        Rate first = half(blocks, 1);
        Rate second = half(blocks, 2);
        blocks.addAll(ReleaseBlocks.differences(
                "year/t7",
                rate(client -> !client.pending(), client -> client.isReachedBy(2)),
                Map.of("h1/t7", first, "h2/t7", second)));
        return new ReleaseProblem(blocks, List.of());
    }

    private Rate half(List<ReleaseBlock> blocks, int half) {
        String period = "h" + half;
        Predicate<Client> counted = client -> client.isIn(half);
        Predicate<Client> reached = client -> client.isReachedBy(half);
        Rate rate = rate(counted, reached);
        blocks.add(ReleaseBlocks.rate(period + "/t7", rate));
        blocks.addAll(ReleaseBlocks.differences(
                period + "/strict",
                rate(client -> client.halves().contains(half), reached),
                Map.of(period + "/t7", rate)));
        if (byAge) {
            blocks.addAll(
                    ReleaseBlocks.rates(period + "/age", period + "/t7", rates(counted, reached, AGES, Client::age)));
        } else {
            blocks.addAll(
                    ReleaseBlocks.rates(period + "/sex", period + "/t7", rates(counted, reached, SEXES, Client::sex)));
            blocks.addAll(ReleaseBlocks.rates(
                    period + "/education", period + "/t7", rates(counted, reached, EDUCATIONS, Client::education)));
        }
        Map<String, Rate> services = new LinkedHashMap<>();
        SERVICES.forEach(service -> services.put(
                service,
                rate(
                        counted.and(client -> client.needs().containsKey(service)),
                        client -> client.needs().getOrDefault(service, 9) <= half)));
        Rate needs = new Rate(
                services.values().stream().mapToLong(Rate::n).sum(),
                services.values().stream().mapToLong(Rate::of).sum());
        blocks.add(ReleaseBlocks.rate(period + "/needs", needs));
        blocks.addAll(ReleaseBlocks.rates(period + "/service", period + "/needs", services));
        blocks.add(ReleaseBlocks.overlapping(
                period + "/places" + (half == 1 ? "-before" : "-after") + "-the-reform",
                period + "/t7/of",
                places(counted, half),
                Set.of("unknown", "refused")));
        List<String> sent = clients.stream()
                .filter(counted)
                .flatMap(client -> client.referrals().stream())
                .toList();
        counts(blocks, period + "/referrals", STATES, sent);
        counts(
                blocks,
                period + "/closings",
                REASONS,
                clients.stream()
                        .filter(client -> client.closedIn() == half)
                        .map(Client::closing)
                        .toList());
        return rate;
    }

    private static void counts(List<ReleaseBlock> blocks, String table, List<String> rows, List<String> events) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(row, events.stream().filter(row::equals).count()));
        blocks.add(ReleaseBlocks.count(table + "-all", events.size()));
        blocks.add(ReleaseBlocks.counts(table, table + "-all", counts));
    }

    /** After the reform three districts of the old map are one of the new. */
    private Map<String, Set<Integer>> places(Predicate<Client> counted, int half) {
        Map<String, Set<Integer>> rows = new TreeMap<>();
        IntStream.range(0, DISTRICTS).forEach(at -> rows.put(unit("district" + at, half), new HashSet<>()));
        rows.put("unknown", new HashSet<>());
        rows.put("refused", new HashSet<>());
        clients.stream().filter(counted).forEach(client -> client.districts()
                .forEach(district -> rows.get(unit(district, half)).add(client.id())));
        return rows;
    }

    private static String unit(String district, int half) {
        return half == 2 && List.of("district3", "district5", "district9").contains(district) ? "district2" : district;
    }

    private Rate rate(Predicate<Client> counted, Predicate<Client> reached) {
        return new Rate(
                clients.stream().filter(counted.and(reached)).count(),
                clients.stream().filter(counted).count());
    }

    private Map<String, Rate> rates(
            Predicate<Client> counted, Predicate<Client> reached, List<String> rows, Function<Client, String> rowOf) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        rows.forEach(row ->
                rates.put(row, rate(counted.and(client -> rowOf.apply(client).equals(row)), reached)));
        return rates;
    }
}
