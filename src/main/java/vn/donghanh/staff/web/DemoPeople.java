package vn.donghanh.staff.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.DemoPerson;

/** The accounts of a trial, for the sign-in page; nobody in a Centre's own installation. */
@Named
@ApplicationScoped
public class DemoPeople {
    @Inject
    Settings settings;

    public List<DemoPerson> getAll() {
        return settings.demo()
                ? Stream.concat(DemoPerson.ALL.stream(), DemoPerson.partners().stream())
                        .toList()
                : List.of();
    }
}
