package vn.donghanh.operations;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Shows administrators how the installation is, and what is left to do after the set-up. Contains no case data. */
@UseCases(reads = true)
public class SystemStatusQueries {
    @Inject
    @Any
    Instance<StatusProvider> providers;

    @Requires(Permission.SETTINGS_ADMIN)
    @AuditAction("system-status.view")
    public SystemStatusView view() {
        return new SystemStatusView(providers.stream()
                .flatMap(provider -> provider.status().stream())
                .sorted(Comparator.comparing(StatusRow::subject))
                .toList());
    }
}
