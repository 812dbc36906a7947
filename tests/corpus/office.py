"""LibreOffice without a window, as a converter."""

import shutil
import subprocess
import tempfile
from pathlib import Path

# `sep,quote,charset,…`: the numbers are LibreOffice's own names for encodings.
UTF8, UTF16, WINDOWS_1258 = 76, 65535, 40

# The name of each format's filter, in the form that `--convert-to` takes.
XLSX, XLS, ODS = "xlsx:Calc MS Excel 2007 XML", "xls:MS Excel 97", "ods:calc8"


def convert(source, target, to):
    """Lets LibreOffice save `source` in the format `to` as `target`."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
             to, "--outdir", folder, source],
            check=True, capture_output=True,
        )
        (made,) = Path(folder).iterdir()
        shutil.move(made, target)


def csv(separator, charset):
    """The name of the text format with these options; cells as they are shown."""
    return f"csv:Text - txt - csv (StarCalc):{ord(separator)},34,{charset},1,,1066,false,true,false"
