namespace NgoNews.Store.Tests; public class T { [Fact] public void X() { Assert.True(true); } }
