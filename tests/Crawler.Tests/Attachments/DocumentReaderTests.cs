using System.Text;
using NgoNews.Crawler.Attachments;
using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Attachments;

public class DocumentReaderTests
{
    private static readonly byte[] Report = new MadePdf()
        .Line("Năm 2023, tỉnh tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài.").Line("Trong đó lĩnh vực y tế và giáo dục chiếm phần lớn giá trị.")
        .NewPage()
        .Line((0, "Lĩnh vực"), (200, "Số khoản"), (320, "Giá trị")).Line((0, "Y tế"), (200, "21"), (320, "1.200.000 USD")).Line((0, "Giáo dục"), (200, "17"), (320, "870.000 USD"))
        .Bytes();

    [ProgramFact("pdftotext")]
    public async Task A_PDF_is_read_with_its_pages_and_tables()
    {
        var reading = await ReadAsync(Report);

        Assert.Null(reading.Why);
        Assert.Contains("38 khoản viện trợ phi chính phủ nước ngoài.", reading.Text!.Text, StringComparison.Ordinal);
        Assert.Equal("Lĩnh vực | Số khoản | Giá trị\nY tế | 21 | 1.200.000 USD\nGiáo dục | 17 | 870.000 USD", reading.Text.Text[reading.Text.PageStarts[1]..]);
    }

    [Fact]
    public async Task Where_a_program_is_missing_it_is_told_with_how_to_install_it()
    {
        using var nowhere = new TempFolder();
        var programs = new HelperPrograms(nowhere.Path);
        var reading = await new DocumentReader(programs, TimeProvider.System).ReadAsync(Report, default);

        Assert.Equal((null, "prlimit,pdftotext"), (reading.Text, string.Join(',', reading.Missing)));
        Assert.Contains("apt-get install poppler-utils", reading.Why, StringComparison.Ordinal);
        Assert.Equal(HelperProgram.All.Select(p => p.Name), programs.Advice().Select(line => line.Split(' ')[0]));
        Assert.Empty(programs.Present());
    }

    [ProgramFact("pdftotext")]
    public async Task A_page_without_words_waits_for_what_recognises_letters()
    {
        using var some = new TempFolder();
        foreach (var program in new[] { "prlimit", "pdftotext" })
            File.CreateSymbolicLink(Path.Combine(some.Path, program), new HelperPrograms().Find(HelperProgram.Named(program)!)!);
        var reading = await new DocumentReader(new HelperPrograms(some.Path), TimeProvider.System).ReadAsync(new MadePdf().Line("3").Bytes(), default);

        Assert.Equal(["pdftoppm", "tesseract", "tesseract-vie"], reading.Missing);
    }

    [ProgramFact("pdftotext", "pdftoppm", "tesseract", "tesseract-vie")]
    public async Task A_scanned_page_is_read_letter_by_letter() =>
        Assert.Contains("tiếp nhận 38 khoản viện trợ phi chính phủ nước ngoài với tổng giá trị 2,5 triệu USD.",
            (await ReadAsync(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Attachments", "scanned.pdf")))).Text!.Text, StringComparison.Ordinal);

    [ProgramFact]
    public async Task An_old_Word_file_is_read_by_the_program_for_it()
    {
        using var some = new TempFolder();
        File.CreateSymbolicLink(Path.Combine(some.Path, "prlimit"), new HelperPrograms().Find(HelperProgram.Prlimit)!);
        var program = some.Write("antiword", "#!/bin/sh\necho \"$@\"; head -c 4 \"$5\" | od -An -tx1\necho 'Tỉnh tiếp nhận 38 khoản viện trợ.'");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var reading = await new DocumentReader(new HelperPrograms(some.Path), TimeProvider.System).ReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], default);

        Assert.Equal("-m UTF-8.txt -w 0 input d0 cf 11 e0 Tỉnh tiếp nhận 38 khoản viện trợ.", reading.Text!.Text);
    }

    [ProgramFact("pdftotext", "pdftoppm", "tesseract", "tesseract-vie")]
    public async Task Pages_without_words_or_pictures_end_with_a_reason() =>
        Assert.Equal("no words on its pages", (await ReadAsync(new MadePdf().Bytes())).Why);

    [ProgramFact("pdftotext")]
    public async Task A_broken_file_is_refused_with_a_reason() =>
        Assert.Contains("pdftotext ended with", (await ReadAsync(Encoding.ASCII.GetBytes("%PDF-1.4\nno more"))).Why, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_is_what_its_bytes_say() =>
        Assert.Contains("neither PDF nor Word", (await ReadAsync(Encoding.UTF8.GetBytes("<html>đăng nhập</html>"))).Why, StringComparison.Ordinal);

    [ProgramTheory]
    [InlineData("#!/bin/sh\nwhile :; do :; done", "took longer")]
    [InlineData("#!/bin/sh\nsleep 600 & wait", "took longer")]
    [InlineData("#!/bin/sh\nhead -c 90000000 /dev/zero", "wrote more")]
    [InlineData("#!/bin/sh\necho đổ vỡ >&2; exit 3", "ended with 3: đổ vỡ")]
    [InlineData("#!/bin/sh\nenv | grep -qvE '^(PATH|LANG|HOME|TMPDIR|OMP_THREAD_LIMIT|PWD|OLDPWD|SHLVL|_)=' || exit 4", "ended with 4")]
    [InlineData("#!/bin/sh\ntest \"$(ulimit -v)\" = 1048576 || exit 0; exit 5", "ended with 5")]
    public async Task A_program_that_goes_astray_is_ended(string script, string why)
    {
        using var folder = new TempFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "prlimit"), new HelperPrograms().Find(HelperProgram.Prlimit)!);
        var program = folder.Write("antiword", script);
        // Where there is a prlimit there are rights.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = new ProgramRun(new HelperPrograms(folder.Path), TimeProvider.System, new ProgramLimits { Time = why == "took longer" ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(20) });

        Assert.Contains(why, (await run.RunAsync(HelperProgram.Antiword, [], folder.Path, "out", default)).Fault, StringComparison.Ordinal);
    }

    [ProgramFact("pdftotext")]
    public async Task Nothing_is_left_behind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "ngonews-file-*").ToHashSet();
        await ReadAsync(Report);

        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "ngonews-file-*"), folder => !before.Contains(folder));
    }

    private static Task<DocumentReading> ReadAsync(byte[] file) => new DocumentReader(new HelperPrograms(), TimeProvider.System).ReadAsync(file, default);
}
