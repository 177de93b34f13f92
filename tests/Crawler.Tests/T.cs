namespace NgoNews.Crawler.Tests; public class T { [Fact] public void X() { Assert.True(true); } }
