package vn.donghanh.intake.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** All risk screenings of a case with the ends of its flags, and what follows from them: which flags stand, and what was answered last. */
public final class ScreeningSeries {
    private final Map<String, List<Version>> lines = new LinkedHashMap<>();
    private final List<Ended> endings;

    /** One version, decrypted. */
    record Version(
            String screeningRef,
            int number,
            LocalDate on,
            ScreeningOccasion occasion,
            Instant recordedAt,
            StaffId staff,
            RiskScreening answers) {}

    /** The end of a flag, decrypted. */
    record Ended(CriticalFlag flag, Instant at, StaffId staff, String reason) {}

    /**
     * @param versions in the order in which they were recorded
     * @param endings in the order in which they were recorded
     */
    ScreeningSeries(Collection<Version> versions, Collection<Ended> endings) {
        versions.forEach(version -> lines.computeIfAbsent(version.screeningRef(), ref -> new ArrayList<>())
                .add(version));
        this.endings = List.copyOf(endings);
    }

    /** Returns the newest version of each screening, by day. */
    List<Version> screenings() {
        return lines.values().stream()
                .map(line -> line.get(line.size() - 1))
                .sorted(Comparator.comparing(Version::on))
                .toList();
    }

    Optional<Version> find(@Nullable String screeningRef) {
        List<Version> line = screeningRef == null ? null : lines.get(screeningRef);
        return line == null ? Optional.empty() : Optional.of(line.get(line.size() - 1));
    }

    /** Returns the screening before this one; empty for the first. */
    Optional<Version> before(Version version) {
        List<Version> screenings = screenings();
        int position = screenings.indexOf(version);
        return position <= 0 ? Optional.empty() : Optional.of(screenings.get(position - 1));
    }

    Optional<Version> latest() {
        List<Version> screenings = screenings();
        return screenings.isEmpty() ? Optional.empty() : Optional.of(screenings.get(screenings.size() - 1));
    }

    List<Ended> endings() {
        return endings;
    }

    /** Whether the case has a screening of its reception and no other: the reception record still completes it. */
    public boolean isOfReceptionOnly() {
        return lines.size() == 1 && screenings().get(0).occasion().isReception();
    }

    /** Returns what was answered at the reception, as it was completed; empty for a case without reception record. */
    public RiskScreening reception() {
        return screenings().stream()
                .filter(version -> version.occasion().isReception())
                .findFirst()
                .map(Version::answers)
                .orElseGet(() -> RiskScreening.ofFlags(Set.of()));
    }

    /** Returns the answers of the last screening with the flags that stand now. */
    public RiskScreening current() {
        return latest().map(Version::answers)
                .orElseGet(() -> RiskScreening.ofFlags(Set.of()))
                .withFlags(standingFlagSet());
    }

    Set<CriticalFlag> standingFlagSet() {
        Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
        standingFlags().forEach(flag -> flags.add(flag.flag()));
        return flags;
    }

    /** Returns the flag as it was raised last; empty when it does not stand. */
    Optional<StandingFlag> findStanding(CriticalFlag flag) {
        return standingFlags().stream()
                .filter(standing -> standing.flag() == flag)
                .findFirst();
    }

    /**
     * Returns the flags that stand, in the order of the questionnaire: raised by a screening and not ended since. That a later screening does not
     * repeat a flag ends nothing, and a correction that repeats one does not raise it again.
     */
    List<StandingFlag> standingFlags() {
        Map<CriticalFlag, StandingFlag> flags = new EnumMap<>(CriticalFlag.class);
        raised().stream()
                .filter(raised -> endings.stream()
                        .noneMatch(ended ->
                                ended.flag() == raised.flag() && !ended.at().isBefore(raised.at())))
                .forEach(raised -> flags.put(raised.flag(), raised));
        return List.copyOf(flags.values());
    }

    /** Returns each flag of each screening, dated by the first version that holds it. */
    private List<StandingFlag> raised() {
        List<StandingFlag> raised = new ArrayList<>();
        for (List<Version> line : lines.values()) {
            Set<CriticalFlag> known = EnumSet.noneOf(CriticalFlag.class);
            for (Version version : line) {
                version.answers().flags().stream()
                        .filter(known::add)
                        .forEach(flag -> raised.add(
                                new StandingFlag(flag, version.on(), version.recordedAt(), version.staff())));
            }
        }
        raised.sort(Comparator.comparing(StandingFlag::at));
        return raised;
    }
}
