package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.CentreTime;

/** The task to look, some months later, whether what was given for a livelihood is used, and the days for it. */
@ApplicationScoped
public class LivelihoodLookTasks {
    @Inject
    DeadlineQueries deadlines;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    /** Returns, for a day on which something was given, the days on which the client is asked about it. The deadlines are read once. */
    public Function<LocalDate, LookWindow> windows() {
        DeadlineSnapshot snapshot = deadlines.snapshot();
        return given -> LookWindow.around(
                CentreTime.day(snapshot.due(
                        DeadlineCode.LIVELIHOOD_LOOK,
                        given.atStartOfDay(CentreTime.ZONE).toInstant())),
                snapshot.amount(DeadlineCode.LIVELIHOOD_LOOK_MARGIN, given));
    }

    /** Opens the task with the first record that something was given, and drops it when a later one says that nothing was. */
    void update(@Nullable ServiceDelivery previous, ServiceDelivery delivery) {
        boolean before = previous != null && isSupport(previous);
        boolean after = isSupport(delivery);
        if (after && !before) {
            taskOpener.openForManager(
                    delivery.caseId(),
                    TaskKind.LIVELIHOOD_LOOK,
                    delivery.lineRef(),
                    CentreTime.endOf(windows().apply(delivery.happenedOn()).until()));
        } else if (before && !after) {
            taskEnder.dropAbout(delivery.caseId(), delivery.lineRef(), TaskKind.LIVELIHOOD_LOOK);
        }
    }

    private static boolean isSupport(ServiceDelivery delivery) {
        return delivery.isGiven() && delivery.openType() == DeliveryType.LIVELIHOOD_SUPPORT;
    }

    /** Completes the task: the client has answered. */
    public void complete(CaseId caseId, String lineRef) {
        taskEnder.completeAbout(caseId, lineRef, TaskKind.LIVELIHOOD_LOOK);
    }
}
