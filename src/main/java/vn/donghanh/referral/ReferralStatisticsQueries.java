package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/** Queries for statistics on referrals, as they were known at a cutoff. The caller must filter by access. */
@ApplicationScoped
public class ReferralStatisticsQueries
        implements ServiceAccessProvider, ReferralStatisticsProvider, PartnerRequestProvider {
    /** What the audit log says was opened for counting. */
    public static final String OPENED = "REFERRAL_TYPE";

    private static final List<ReferralStatus> STATUS_ORDER = List.of(ReferralStatus.values());

    @PersistenceContext
    EntityManager em;

    @Inject
    ReferralCipher cipher;

    @Inject
    AuditContext auditContext;

    /**
     * A referral that was sent, at the end of a day. Its type is open for counting alone.
     *
     * @param type null when the client's keys are destroyed
     * @param attendedOn the day of the client's first visit; null if there was none
     * @param attendedInTime whether the client came before the service is no longer effective; false where there is no such limit
     * @param missed whether an appointment was missed
     */
    public record ReferralFact(
            String ref,
            CaseId caseId,
            @Nullable HealthReferralType type,
            ReferralStatus status,
            LocalDate sentOn,
            @Nullable LocalDate attendedOn,
            boolean attendedInTime,
            boolean missed)
            implements Serializable {}

    /** Returns the referrals sent by the end of the day with their types, in two statements. The audit event says that they were counted. */
    public List<ReferralFact> findFacts(AsOf asOf) {
        auditContext.about("counted", OPENED);
        return findAsOf(asOf).stream().map(this::fact).toList();
    }

    private ReferralFact fact(KnownReferral known) {
        Referral referral = known.referral();
        LocalDate attendedOn = known.attendedOn().orElse(null);
        Instant limit = referral.hardLimitAt();
        return new ReferralFact(
                referral.ref(),
                referral.caseId(),
                type(referral),
                known.status(),
                known.sentOn(),
                attendedOn,
                attendedOn != null && limit != null && !attendedOn.isAfter(CentreTime.day(limit)),
                known.transitions().stream().anyMatch(transition -> transition.step() == ReferralStep.MISS));
    }

    @Nullable
    HealthReferralType type(Referral referral) {
        try {
            return cipher.decryptSubject(referral).type();
        } catch (KeysDestroyedException destroyed) {
            return null; // the person's keys are destroyed, so the type is unknown
        }
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return findAsOf(asOf).stream()
                .flatMap(known -> known.attendedOn().map(on -> accessEvent(known.referral(), on)).stream())
                .toList();
    }

    /** Returns the event, which answers needs of the referral's own kind. */
    private static AccessEvent accessEvent(Referral referral, LocalDate on) {
        String kindKey = referral.kindKey();
        return new AccessEvent(
                referral.caseId(), ServiceGroup.HEALTH, null, kindKey == null ? Set.of() : Set.of(kindKey), on);
    }

    @Override
    public List<SentReferral> sentReferrals(LocalDate from, AsOf asOf) {
        return findAsOf(asOf).stream()
                .filter(known -> !known.sentOn().isBefore(from))
                .map(known -> new SentReferral(
                        known.referral().caseId(),
                        "ReferralStatus." + known.status(),
                        STATUS_ORDER.indexOf(known.status()),
                        known.sentOn(),
                        known.attendedOn().orElse(null)))
                .toList();
    }

    /** Whether the user may know to which partner a referral of a case was made that the user may open. */
    public boolean mayNamePartners() {
        return cipher.mayNamePartners();
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        return findAsOf(asOf).stream().map(ReferralStatisticsQueries::request).toList();
    }

    private static PartnerRequest request(KnownReferral known) {
        Referral referral = known.referral();
        String kindKey = referral.kindKey();
        return new PartnerRequest(
                referral.caseId(),
                ServiceGroup.HEALTH,
                null,
                kindKey == null ? Set.of() : Set.of(kindKey),
                referral.partner(),
                true,
                known.sentOn(),
                known.transitions().stream()
                        .flatMap(transition ->
                                step(transition.step()).map(step -> new RequestEvent(step, transition.happenedOn())))
                        .toList());
    }

    private static Stream<RequestStep> step(ReferralStep step) {
        return switch (step) {
            case ACCEPT, CALL_OFF -> Stream.of(RequestStep.ACCEPTED);
            case REJECT -> Stream.of(RequestStep.DECLINED);
            case SCHEDULE -> Stream.of(RequestStep.APPOINTED);
            case MISS -> Stream.of(RequestStep.MISSED);
            case ATTEND, BEGIN -> Stream.of(RequestStep.CAME);
            case COMPLETE -> Stream.of(RequestStep.COMPLETED);
            case DISCONTINUE -> Stream.of(RequestStep.BROKEN_OFF);
            case CANCEL -> Stream.of(RequestStep.CANCELLED);
            case EXPIRE -> Stream.of(RequestStep.EXPIRED);
            case ASK, SEND, RECEIVE, CARRY_ON, TAKE_BACK, CORRECT -> Stream.empty();
        };
    }

    /** A referral that was sent, with its valid transitions. */
    private record KnownReferral(Referral referral, List<ReferralTransition> transitions) {
        ReferralStatus status() {
            return transitions.get(transitions.size() - 1).to();
        }

        LocalDate sentOn() {
            return CentreTime.day(Objects.requireNonNull(referral.sentAt()));
        }

        Optional<LocalDate> attendedOn() {
            return transitions.stream()
                    .filter(transition -> transition.step() == ReferralStep.ATTEND)
                    .map(ReferralTransition::happenedOn)
                    .reduce((first, second) -> second);
        }
    }

    /** Returns the referrals sent by the end of the day, in two statements. */
    private List<KnownReferral> findAsOf(AsOf asOf) {
        Map<String, List<ReferralTransition>> transitions = em
                .createQuery(
                        "select m from ReferralTransition m where m.movedAt <= :cutoff order by m.id",
                        ReferralTransition.class)
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(ReferralTransition::referralRef));
        return em
                .createQuery("select r from Referral r where r.sentAt <= :end order by r.id", Referral.class)
                .setParameter("end", asOf.instant())
                .getResultList()
                .stream()
                .map(referral -> new KnownReferral(
                        referral, StepHistory.asOf(transitions.getOrDefault(referral.ref(), List.of()), asOf)))
                .toList();
    }
}
