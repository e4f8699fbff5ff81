package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.security.StaffId;

/** Reports open matters to the closing of a case. A lawyer who has taken a matter on goes on with it after the case is closed. */
@ApplicationScoped
class LegalAidOpenItemProvider implements OpenItemProvider {
    @Inject
    LegalAidRepository matters;

    @Inject
    LegalAidTransitions transitions;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.LEGAL_AID;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        return matters.findByCase(caseView.id()).stream()
                .filter(matter -> matter.status().isOpen())
                .map(matter -> OpenItem.external(
                        itemKind(),
                        matter.code().value(),
                        matter.status(),
                        matter.replyDue(),
                        mayContinue(matter),
                        LegalAidQueries.page(caseView, matter)))
                .toList();
    }

    private static boolean mayContinue(LegalAidMatter matter) {
        return matter.status() == LegalAidStatus.ACCEPTED || matter.status() == LegalAidStatus.IN_PROGRESS;
    }

    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        matters.findByCase(caseView.id()).stream()
                .filter(matter ->
                        matter.code().value().equals(ref) && matter.status().isOpen())
                .forEach(matter -> end(matter, resolution));
    }

    private void end(LegalAidMatter matter, OpenItemResolution resolution) {
        switch (resolution) {
            case DECLINED -> transitions.withdraw(matter, LegalAidWithdrawalReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.withdraw(matter, LegalAidWithdrawalReason.NOT_POSSIBLE);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("What came of a matter is recorded on its page");
        }
    }
}
