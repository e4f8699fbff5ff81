package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.partnerbusiness.loop.BusinessEvidenceProvider;

/** Provides what a client received from a partner as evidence of plan actions. An answer of the partner alone proves nothing. */
@ApplicationScoped
class SupportEvidenceProvider extends BusinessEvidenceProvider<SupportReferral> {
    SupportEvidenceProvider() {
        super(EvidenceKind.SUPPORT, SupportReferral.class, "helpedOn");
    }

    @Override
    protected @Nullable LocalDate servedOn(SupportReferral referral) {
        return referral.helpedOn();
    }

    @Override
    protected ServiceGroup group(SupportReferral referral) {
        return Optional.ofNullable(referral.needGroup()).orElse(ServiceGroup.OTHER);
    }
}
