package vn.donghanh.document.scan;

import vn.donghanh.document.inspection.StoredContent;

/** What the virus scanner of this installation says of an uploaded file. */
public interface VirusScanner {
    ScanResult scan(StoredContent upload);
}
