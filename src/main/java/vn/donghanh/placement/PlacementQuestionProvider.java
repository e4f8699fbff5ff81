package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider;
import vn.donghanh.shared.CentreTime;

/** The planned checks of work that goes on. */
@ApplicationScoped
class PlacementQuestionProvider implements ClientQuestionProvider {
    @Inject
    PlacementRepository placements;

    @Override
    public List<ClientQuestion> questions(CaseId caseId) {
        return placements.findByCase(caseId).stream()
                .flatMap(PlacementQuestionProvider::question)
                .toList();
    }

    static Stream<ClientQuestion> question(Placement placement) {
        CheckWindow window = placement.nextCheck();
        return window == null || !placement.status().isWorking()
                ? Stream.empty()
                : Stream.of(new ClientQuestion(
                        TaskKind.PLACEMENT_CHECK, placement.ref(), CentreTime.endOf(window.until())));
    }
}
