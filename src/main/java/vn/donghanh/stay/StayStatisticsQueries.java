package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.stay.exit.Destination;

/**
 * Reads all stays for statistics. Every admission to the shelter is a service accessed by the client: it answers the needs for shelter and safety. Its
 * steps count by when they happened, as far as they were recorded by the cutoff. The caller must filter by access.
 */
@ApplicationScoped
public class StayStatisticsQueries implements ServiceAccessProvider {
    /** What the audit log says was opened for counting. */
    public static final String OPENED = "STAY_GROUND";

    private static final Set<String> KINDS = Set.of(NeedKind.SHELTER.name(), NeedKind.SAFETY.name());

    @Inject
    StayRepository stays;

    @Inject
    StayCipher cipher;

    @Inject
    AuditContext auditContext;

    /**
     * A stay at the end of a day. Its ground is open for counting alone.
     *
     * @param ground null when the client's keys are destroyed
     * @param admittedAt null like the times below as long as it did not happen
     * @param destination where the client went, if the exit was planned
     */
    public record StayFact(
            String ref,
            CaseId caseId,
            @Nullable StayGround ground,
            Instant requestedAt,
            @Nullable Instant admittedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant extendedAt,
            @Nullable Instant refusedAt,
            @Nullable Instant leftAt,
            boolean leftUnplanned,
            @Nullable Destination destination)
            implements Serializable {}

    /** Returns the stays requested by the end of the day, in two statements. The audit event says that grounds were counted. */
    public List<StayFact> findAsOf(AsOf asOf) {
        auditContext.about("counted", OPENED);
        Map<String, List<StayTransition>> transitions =
                stays.findTransitions(asOf).stream().collect(Collectors.groupingBy(StayTransition::stayRef));
        return stays.findRequestedUntil(CentreTime.endOf(asOf.day())).stream()
                .filter(stay -> at(transitions.getOrDefault(stay.ref(), List.of()), StayStep.REQUEST) != null)
                .map(stay -> fact(stay, transitions.getOrDefault(stay.ref(), List.of())))
                .toList();
    }

    private StayFact fact(Stay stay, List<StayTransition> known) {
        Instant left = at(known, StayStep.EXIT, StayStep.TRANSFER, StayStep.LEAVE);
        return new StayFact(
                stay.ref(),
                stay.caseId(),
                ground(stay),
                stay.requestedAt(),
                at(known, StayStep.ADMIT),
                at(known, StayStep.CONFIRM),
                at(known, StayStep.EXTEND),
                at(known, StayStep.REFUSE),
                left,
                at(known, StayStep.LEAVE) != null,
                left == null || stay.planned() == null
                        ? null
                        : Objects.requireNonNull(stay.planned()).destination());
    }

    /** Returns when the first of these steps happened; null if none did. */
    private static @Nullable Instant at(List<StayTransition> known, StayStep... steps) {
        return known.stream()
                .filter(transition -> Set.of(steps).contains(transition.step()))
                .map(StayTransition::happenedAt)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    StayGround ground(Stay stay) {
        try {
            return StayGround.valueOf(
                    Objects.requireNonNull(cipher.rowCipher(stay).open("ground", stay.groundSealed())));
        } catch (KeysDestroyedException destroyed) {
            return null; // the person's keys are destroyed, so the ground is unknown
        }
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return stays.findAdmitted(asOf).stream()
                .flatMap(stay -> stay.admittedOn().stream()
                        .map(day -> new AccessEvent(stay.caseId(), ServiceGroup.PROTECTION, null, KINDS, day)))
                .toList();
    }
}
