package vn.donghanh.reporting.register;

import static vn.donghanh.security.Permission.REGISTER_KEEP;
import static vn.donghanh.security.Permission.REGISTER_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Reads the page on which an entry is corrected. */
@UseCases(reads = true)
public class RegisterEntryQueries {
    @Inject
    RegisterRepository register;

    @Inject
    RegisterEntryAssembler entries;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param subjectRef the model or training
     * @param ofModel whether it is a model
     * @param name of the model; null for a training
     * @param mayKeep whether the reader can still change something
     */
    public record PageView(
            RegisterEntryView entry,
            String subjectRef,
            boolean ofModel,
            @Nullable String name,
            boolean mayKeep,
            List<CodeListItemView> sources)
            implements Serializable {
        public PageView {
            sources = List.copyOf(sources);
        }
    }

    /** @throws NotFoundException when there is no such entry */
    @Requires(REGISTER_SEE)
    @AuditAction("register-entry.view")
    public PageView get(@Nullable String ref) {
        RegisterEntry newest = register.findEntry(ref).orElseThrow(NotFoundException::new);
        auditContext.about("registerEntry", newest.version().ref());
        String subject = newest.subjectRef();
        List<RegisterEntry> versions = register.findEntries(List.of(subject)).stream()
                .filter(entry -> entry.version().ref().equals(newest.version().ref()))
                .toList();
        CommunityModel model = register.findModel(subject).orElse(null);
        boolean mayKeep = user.may(REGISTER_KEEP) && !newest.version().isWithdrawn();
        return new PageView(
                entries.views(versions, entries.names(versions.stream().map(RegisterEntry::version)))
                        .get(0),
                subject,
                model != null,
                model == null ? null : model.facts().name(),
                mayKeep,
                mayKeep ? codeLists.findValid(FundingSource.LIST, CentreTime.today(clock)) : List.of());
    }
}
