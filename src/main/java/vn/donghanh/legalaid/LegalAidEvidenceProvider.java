package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.partnerbusiness.loop.BusinessEvidenceProvider;

/** Provides matters that a legal aid centre has accepted as evidence of plan actions. */
@ApplicationScoped
class LegalAidEvidenceProvider extends BusinessEvidenceProvider<LegalAidMatter> {
    LegalAidEvidenceProvider() {
        super(EvidenceKind.LEGAL_AID, LegalAidMatter.class, "acceptedOn");
    }

    @Override
    protected @Nullable LocalDate servedOn(LegalAidMatter matter) {
        return matter.acceptedOn();
    }

    @Override
    protected ServiceGroup group(LegalAidMatter matter) {
        return ServiceGroup.COUNSELLING_LEGAL;
    }
}
