package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Reads the deliveries that are counselling sessions, and what a session may answer, for the package that holds their content. Called inside a use case. */
@ApplicationScoped
public class SessionDeliveryQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    ServiceRepository services;

    @Inject
    ServiceContentFactory contents;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    /**
     * What the service record says of a session, in its newest version.
     *
     * @param ref the reference of this version
     * @param lineRef the reference shared by the versions
     * @param minutes null when the client was not met
     */
    public record RecordedSession(
            String ref,
            String lineRef,
            int version,
            DeliveryType type,
            DeliveryOutcome outcome,
            LocalDate day,
            StaffId counsellor,
            @Nullable Integer minutes,
            @Nullable String need,
            @Nullable String action)
            implements Serializable {}

    /** A session that the user held on one day. */
    public record HeldSession(
            CaseNumber number, PersonRef person, DeliveryType type, DeliveryOutcome outcome, @Nullable Integer minutes)
            implements Serializable {}

    /**
     * Returns the newest version of the user's own session.
     *
     * @throws NotFoundException when the case has no such session, the user did not record it, or it was a mistake
     */
    public RecordedSession getOwn(CaseView caseView, String lineRef) {
        ServiceDelivery delivery = services.getNewest(caseView.id(), lineRef);
        if (!delivery.isSession() || !delivery.isBy(user.id()) || delivery.isMistake()) {
            throw new NotFoundException();
        }
        return session(delivery);
    }

    /** Returns the newest sessions of the case, whoever held them, without mistakes. */
    public List<RecordedSession> findLatest(CaseView caseView, int most) {
        return em
                .createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.mistake = false and d.serviceType in :sessions and "
                                + ServiceRepository.LATEST + " order by d.happenedOn desc, d.id desc",
                        ServiceDelivery.class)
                .setParameter("c", caseView.id().value())
                .setParameter("sessions", DeliveryType.sessions())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(SessionDeliveryQueries::session)
                .toList();
    }

    /** Returns the sessions that the user recorded for this day in cases that the user may still see, newest first. */
    public List<HeldSession> findOwnOn(LocalDate day, int most) {
        return access.bind(em.createQuery(
                        """
                        select new vn.donghanh.service.SessionDeliveryQueries$HeldSession(c.number, c.personRef, d.serviceType, d.outcome, d.minutes)
                        from ServiceDelivery d join CaseFile c on c.id = d.caseId where d.staffId = :reader and d.happenedOn = :day
                        and d.mistake = false and d.serviceType in :sessions and c.erasedAt is null and\s"""
                                + ServiceRepository.LATEST + " and "
                                + CaseAccess.visibleInSection(CaseSection.COUNSELLING)
                                + " order by d.id desc",
                        HeldSession.class))
                .setParameter("day", day)
                .setParameter("sessions", DeliveryType.sessions())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the needs that a session may answer: all, or for a reader of the counselling section alone those on which counsellors work. */
    public List<NeedProvider.NeedSummary> needs(CaseView caseView, ReaderScope scope) {
        return contents.needs(caseView, scope);
    }

    /** Returns the plan's actions; for a reader of the counselling section alone those for the needs that the reader may know. */
    public List<PlanActionProvider.PlanActionItem> actions(
            CaseView caseView, ReaderScope scope, List<NeedProvider.NeedSummary> needs) {
        return contents.actions(caseView, scope, needs);
    }

    /** Whether the user may complete actions of the plan. */
    public boolean mayCompleteActions(CaseView caseView) {
        return contents.actions().mayComplete(caseView);
    }

    private static RecordedSession session(ServiceDelivery delivery) {
        return new RecordedSession(
                delivery.ref(),
                delivery.lineRef(),
                delivery.versionNumber(),
                Objects.requireNonNull(delivery.openType()),
                delivery.outcome(),
                delivery.happenedOn(),
                delivery.givenBy(),
                delivery.openMinutes(),
                delivery.needKey(),
                delivery.actionKey());
    }
}
