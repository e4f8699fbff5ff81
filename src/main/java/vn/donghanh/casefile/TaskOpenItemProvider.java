package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.security.StaffId;

/** Provides the open tasks of a case that is about to end. */
@ApplicationScoped
class TaskOpenItemProvider implements OpenItemProvider {
    @Inject
    CaseTaskListQueries lists;

    @Inject
    CaseTaskEnder taskEnder;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.TASK;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        return lists.openItems(caseView);
    }

    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        TaskEnding ending =
                switch (resolution) {
                    case DONE -> TaskEnding.DONE;
                    case DECLINED -> TaskEnding.DECLINED;
                    case NOT_POSSIBLE -> TaskEnding.NOT_POSSIBLE;
                    case GOES_ON -> throw new IllegalArgumentException("A task ends with its case");
                };
        taskEnder.resolve(caseView.id(), ref, ending, staffId, at);
    }
}
