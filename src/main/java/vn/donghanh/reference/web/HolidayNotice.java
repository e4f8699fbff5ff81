package vn.donghanh.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.HolidayQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.web.DisplayFormatter;

/** Tells an administrator on her first page that a year's days off are not on record though they should be. */
@Named
@RequestScoped
public class HolidayNotice {
    @Inject
    HolidayQueries holidays;

    @Inject
    CurrentUser user;

    @Inject
    DisplayFormatter formats;

    /** The year that is missing; null when none is, or it is not the reader's affair. */
    public @Nullable Integer missingYear() {
        return user.may(Permission.SETTINGS_ADMIN)
                ? holidays.missingYear(formats.today()).orElse(null)
                : null;
    }
}
