package vn.donghanh.service.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider;
import vn.donghanh.service.LivelihoodDeliveryQueries;
import vn.donghanh.service.LivelihoodLookTasks;
import vn.donghanh.service.LookWindow;
import vn.donghanh.shared.CentreTime;

/** What was given for a livelihood, until the client has said whether it is used or the days for it have passed. */
@ApplicationScoped
class LivelihoodQuestionProvider implements ClientQuestionProvider {
    @Inject
    LivelihoodDeliveryQueries deliveries;

    @Inject
    LivelihoodLookRepository looks;

    @Inject
    LivelihoodLookTasks tasks;

    @Inject
    Clock clock;

    @Override
    public List<ClientQuestion> questions(CaseId caseId) {
        Set<String> answered = looks.findByCase(caseId).stream()
                .filter(look -> look.answer().isFinal())
                .map(LivelihoodLook::lineRef)
                .collect(Collectors.toSet());
        LocalDate today = CentreTime.today(clock);
        Function<LocalDate, LookWindow> windows = tasks.windows();
        return deliveries.findDays(caseId).entrySet().stream()
                .filter(given -> !answered.contains(given.getKey()))
                .filter(given -> !windows.apply(given.getValue()).until().isBefore(today))
                .map(given -> new ClientQuestion(
                        TaskKind.LIVELIHOOD_LOOK,
                        given.getKey(),
                        CentreTime.endOf(windows.apply(given.getValue()).until())))
                .toList();
    }
}
