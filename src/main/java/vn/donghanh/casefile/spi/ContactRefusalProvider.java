package vn.donghanh.casefile.spi;

import vn.donghanh.casefile.model.CaseView;

/** Provides whether the client refuses to be contacted by the Centre, whatever channels were agreed; implemented by the consents. */
public interface ContactRefusalProvider {
    /** In one SQL statement. */
    boolean isRefused(CaseView caseView);
}
